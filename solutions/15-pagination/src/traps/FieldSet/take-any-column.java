import java.util.stream.Stream;

/**
 * Selects what the client names. It will stand behind SELECT as it is: a column that is not shown, a star, or SQL.
 *
 * <p>Caught by: FieldSetTest.theKeyStandsWhereTheTableHasIt, theCountryOfTheServerDoesNotMatter,
 * aFieldThatIsNotShownIsRefused, emptyPartsAreRefused
 */
public final class FieldSet {

    public List<String> parse(String text) {
        if (text == null) {
            return List.copyOf(table.columns().keySet());
        }
        Set<String> wanted = new HashSet<>();
        for (String field : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!wanted.add(field)) {
                throw new BadRequestException("asks twice for " + field);
            }
        }
        wanted.add(table.key());
        return Stream.concat(table.columns().keySet().stream().filter(wanted::contains),
                wanted.stream().filter(field -> !table.columns().containsKey(field))).toList();
    }
}
