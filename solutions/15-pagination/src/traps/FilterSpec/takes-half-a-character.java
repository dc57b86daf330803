/**
 * Refuses U+0000 alone. Half of a surrogate pair is no character either: the driver of PostgreSQL sends a question mark
 * for it, and the database finds the rows that have one.
 *
 * <p>Caught by: FilterSpecTest.aValueThatIsNoneIsRefused
 */
public final class FilterSpec {

    private static Object value(String column, ColumnType type, String text) {
        if (type == ColumnType.NUMBER) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new BadRequestException(column + " is a number, not '" + text + "'");
            }
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadRequestException(column + " cannot contain U+0000, as in '" + text + "'");
        }
        return text;
    }
}
