package katas.pagination;

/**
 * Reads only what is shown. The cursor of the next page then lacks the price by which the rows are sorted.
 *
 * Caught by: FieldSetTest.theKeyStandsWhereTheTableHasIt
 * Caught by: FieldSetTest.oneFieldSetServesManyClients
 * Caught by: FieldSetTest.whatTheOrderNeedsIsReadAsWell
 * Caught by: FieldSetTest.nullIsAMistakeOfTheCaller
 */
public final class FieldSet {

    public List<String> toRead(List<String> fields, List<SortKey> order) {
        Set<String> needed = new HashSet<>(fields);
        return table.columns().keySet().stream().filter(needed::contains).toList();
    }
}
