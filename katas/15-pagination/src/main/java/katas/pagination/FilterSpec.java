package katas.pagination;

import java.util.List;

/**
 * Reads the conditions that a client sets, and makes them into SQL of which not a letter comes from the client.
 *
 * <p>A condition is {@code column:operator:value}. The value is everything behind the second colon: it may be empty and
 * may have colons itself. All conditions must be fulfilled. The operators:
 *
 * <ul>
 *   <li>{@code eq}, {@code ne}, {@code lt}, {@code le}, {@code gt}, {@code ge}: equal, not equal, less, less or equal,
 *       greater, greater or equal, as the database compares numbers and text.
 *   <li>{@code in}: equal to one of several values with commas between them, at most {@value #MOST_VALUES}. A comma
 *       always separates: {@code a,} are two texts, the second of which is empty.
 *   <li>{@code starts}: a text that begins with the value. No letter of the value has a special meaning. Not for
 *       numbers.
 * </ul>
 *
 * <p>A value for a column of numbers is a number of type {@code long}, as {@link Long#parseLong(String)} reads it. A
 * value for a column of text is any text but one with the character U+0000 or with half of a surrogate pair alone.
 * PostgreSQL cannot store either; its driver sends a question mark for the half, and finds what nobody asked for.
 *
 * <p>The text of the result depends on the columns, the operators and the number of values, and on nothing else. Works
 * on H2 and PostgreSQL.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 */
public final class FilterSpec {

    /** How many values an {@code in} may have. */
    public static final int MOST_VALUES = 100;

    /**
     * Reads conditions on a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public FilterSpec(Table table) {
        throw new UnsupportedOperationException("TODO: new FilterSpec");
    }

    /**
     * Reads conditions.
     *
     * @param conditions such as {@code price:ge:100}, not null
     * @return what may stand behind {@code WHERE}, with exactly one question mark and one parameter ({@link Long} or
     *     {@link String}) for each value; {@link Sql#EVERY_ROW} if there is no condition
     * @throws BadRequestException if a condition has fewer than two colons, a column that the table does not have, an
     *     operator that is none or not for this column, too many values, or a value that is none for this column. The
     *     message has the column, the operator or the value that is wrong; if there are too few colons or too many
     *     values, it says so in any words
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    public Sql parse(List<String> conditions) {
        throw new UnsupportedOperationException("TODO: FilterSpec.parse");
    }
}
