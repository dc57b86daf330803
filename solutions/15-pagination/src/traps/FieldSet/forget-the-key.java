/**
 * Shows what was asked for and nothing else. Rows without a key cannot be told apart, kept or asked for again.
 *
 * <p>Caught by: FieldSetTest.whatIsNamedIsShownWithTheKey, theOrderIsThatOfTheTable, anEmptyWishIsTheKeyAlone,
 * theKeyStandsWhereTheTableHasIt, theCountryOfTheServerDoesNotMatter
 */
public final class FieldSet {

    public List<String> parse(String text) {
        if (text == null) {
            return List.copyOf(table.columns().keySet());
        }
        Set<String> wanted = new HashSet<>();
        for (String field : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!table.columns().containsKey(field)) {
                throw new BadRequestException("no field '" + field + "'; there are " + table.columns().keySet());
            }
            if (!wanted.add(field)) {
                throw new BadRequestException("asks twice for " + field);
            }
        }
        return table.columns().keySet().stream().filter(wanted::contains).toList();
    }
}
