package katas.pagination;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    private static final Map<String, String> COMPARISONS =
            Map.of("eq", "=", "ne", "<>", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");

    private final Table table;

    /**
     * Reads conditions on a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public FilterSpec(Table table) {
        this.table = Objects.requireNonNull(table, "table");
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
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(":", 3);
            if (parts.length < 3) {
                throw new BadRequestException("not column:operator:value: '" + condition + "'");
            }
            ColumnType type = table.columns().get(parts[0]);
            if (type == null) {
                throw new BadRequestException("cannot filter by '" + parts[0] + "'; there are "
                        + table.columns().keySet());
            }
            terms.add(term(parts[0], type, parts[1], parts[2], parameters));
        }
        return terms.isEmpty() ? Sql.EVERY_ROW : new Sql(String.join(" AND ", terms), parameters);
    }

    /** The column is one of the table's own names by now, so it may stand in SQL. The operator is looked up. */
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
            parameters.add(prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            return column + " LIKE ? ESCAPE '!'";
        }
        throw new BadRequestException("no operator '" + operator + "' for " + column);
    }

    private static Object value(String column, ColumnType type, String text) {
        if (type == ColumnType.NUMBER) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new BadRequestException(column + " is a number, not '" + text + "'");
            }
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new BadRequestException(column + " is text of whole characters, not '" + text + "'");
        }
        return text;
    }
}
