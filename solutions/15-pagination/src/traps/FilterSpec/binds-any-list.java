/**
 * Binds as many values as come. Each is a parameter, and databases have a bound: PostgreSQL takes no more than
 * 65,535, and plans for a long time before that.
 *
 * <p>Caught by: FilterSpecTest.tooManyValuesAreRefused
 */
public final class FilterSpec {

    private static String term(String column, ColumnType type, String operator, String value,
            List<Object> parameters) {
        if (COMPARISONS.containsKey(operator)) {
            parameters.add(value(column, type, value));
            return column + " " + COMPARISONS.get(operator) + " ?";
        }
        if (operator.equals("in")) {
            String[] values = value.split(",", -1);
            for (String one : values) {
                parameters.add(value(column, type, one));
            }
            return column + " IN (" + String.join(", ", Collections.nCopies(values.length, "?")) + ")";
        }
        if (operator.equals("starts") && type == ColumnType.TEXT) {
            String prefix = (String) value(column, type, value);
            parameters.add(prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            return column + " LIKE ? ESCAPE '!'";
        }
        throw new BadRequestException("no operator '" + operator + "' for " + column);
    }
}
