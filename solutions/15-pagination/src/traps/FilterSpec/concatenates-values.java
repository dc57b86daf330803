/**
 * Writes the value into the text, in quotes. The oldest hole there is: a quote in the value ends the text, and the
 * rest of the value is SQL.
 *
 * <p>Caught by: FilterSpecTest.aValueIsBound, aValueMayHaveColons, nothingOfAValueReachesTheText,
 * aValueThatIsNoneIsRefused, textMayHaveAnyLetters, aValueIsOneParameter, theConditionsAreTheCallers,
 * tooManyValuesAreRefused
 */
public final class FilterSpec {

    private static String term(String column, ColumnType type, String operator, String value,
            List<Object> parameters) {
        if (COMPARISONS.containsKey(operator)) {
            Object checked = value(column, type, value);
            return column + " " + COMPARISONS.get(operator) + " " + (checked instanceof Long ? checked
                    : "'" + checked + "'");
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
            parameters.add(prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            return column + " LIKE ? ESCAPE '!'";
        }
        throw new BadRequestException("no operator '" + operator + "' for " + column);
    }
}
