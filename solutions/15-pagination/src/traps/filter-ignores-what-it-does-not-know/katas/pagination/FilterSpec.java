package katas.pagination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Skips conditions that it cannot read. Who mistypes a condition gets more rows than it asked for; if that was a
 * request to delete, more rows are gone.
 *
 * Caught by: FilterSpecTest.aColumnThatIsNotShownIsRefused
 * Caught by: FilterSpecTest.whatIsNoConditionIsRefused
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
     * @return what may stand behind {@code WHERE}, with a question mark and a parameter ({@link Long} or
     *     {@link String}) for each value; {@link Sql#EVERY_ROW} if there is no condition
     * @throws BadRequestException if a condition has fewer than two colons, a column that the table does not have, an
     *     operator that is none or not for this column, too many values, or a value that is none for this column; the
     *     message has the wrong part
     * @throws NullPointerException if {@code conditions} or one of them is null
     */
    public Sql parse(List<String> conditions) {
        List<String> terms = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String condition : conditions) {
            String[] parts = condition.split(":", 3);
            if (parts.length < 3) {
                continue;
            }
            ColumnType type = table.columns().get(parts[0]);
            if (type == null) {
                continue;
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
        if (text.indexOf('\0') >= 0) {
            throw new BadRequestException(column + " cannot contain U+0000, as in '" + text + "'");
        }
        return text;
    }
}
