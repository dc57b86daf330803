/**
 * Reads only what is shown. The cursor of the next page then lacks the price by which the rows are sorted.
 *
 * <p>Caught by: FieldSetTest.theKeyStandsWhereTheTableHasIt, oneFieldSetServesManyClients,
 * whatTheOrderNeedsIsReadAsWell, nullIsAMistakeOfTheCaller
 */
public final class FieldSet {

    public List<String> toRead(List<String> fields, List<SortKey> order) {
        Set<String> needed = new HashSet<>(fields);
        return table.columns().keySet().stream().filter(needed::contains).toList();
    }
}
