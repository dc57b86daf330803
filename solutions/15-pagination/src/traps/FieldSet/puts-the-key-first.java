import java.util.ArrayList;

/**
 * Puts the key in front, where most tables have it. In a table whose key stands elsewhere the columns come in another
 * order than that of the table.
 *
 * <p>Caught by: FieldSetTest.theKeyStandsWhereTheTableHasIt
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
        List<String> fields = new ArrayList<>(List.of(table.key()));
        table.columns().keySet().stream().filter(wanted::contains).filter(field -> !field.equals(table.key()))
                .forEach(fields::add);
        return fields;
    }
}
