/**
 * Looks for a beginning between the value and the value with the last character there is behind it. The last in UTF-16
 * is not the last: an emoji sorts behind it where text is compared by code points. And where a and A are one letter,
 * the range has what begins with either.
 *
 * <p>Caught by: FilterSpecTest.textMayHaveAnyLetters, aValueIsOneParameter, tooManyValuesAreRefused
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
            parameters.add(prefix);
            parameters.add(prefix + "\uFFFF");
            return column + " >= ? AND " + column + " < ?";
        }
        throw new BadRequestException("no operator '" + operator + "' for " + column);
    }
}
