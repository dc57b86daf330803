/**
 * Binds the beginning of a text with a percent sign behind it and forgets the signs within it. A client that looks
 * for "100%" finds "100 bags", and one that sends "%%%%%" has the database try everything.
 *
 * <p>Caught by: FilterSpecTest.startsTakesEveryLetterAsItIs
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
            if (values.length > MOST_VALUES) {
                throw new BadRequestException(values.length + " values for " + column + " are more than "
                        + MOST_VALUES);
            }
            for (String one : values) {
                parameters.add(value(column, type, one));
            }
            return column + " IN (" + String.join(", ", Collections.nCopies(values.length, "?")) + ")";
        }
        if (operator.equals("starts") && type == ColumnType.TEXT) {
            String prefix = (String) value(column, type, value);
            parameters.add(prefix + "%");
            return column + " LIKE ? ESCAPE ''";
        }
        throw new BadRequestException("no operator '" + operator + "' for " + column);
    }
}
