package katas.pagination;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes a condition apart with a regular expression, and looks for no pattern: the beginning of a text is where the
 * value must be found.
 */
public final class FilterSpec {

    /** How many values an {@code in} may have. */
    public static final int MOST_VALUES = 100;

    private static final Pattern CONDITION = Pattern.compile("([^:]*):([^:]*):(.*)", Pattern.DOTALL);

    private final Table table;

    /**
     * Reads conditions on a table.
     *
     * @param table the table, not null
     */
    public FilterSpec(Table table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * Reads conditions.
     *
     * @param conditions such as {@code price:ge:100}, not null
     * @return what may stand behind {@code WHERE}
     * @throws BadRequestException if a condition is wrong
     */
    public Sql parse(List<String> conditions) {
        return conditions.stream().map(this::one)
                .reduce((all, next) -> new Sql(all.text() + " AND " + next.text(),
                        Stream.concat(all.parameters().stream(), next.parameters().stream()).toList()))
                .orElse(Sql.EVERY_ROW);
    }

    private Sql one(String condition) {
        Matcher parts = CONDITION.matcher(condition);
        require(parts.matches(), "not column:operator:value: " + condition);
        String column = table.columns().keySet().stream().filter(parts.group(1)::equals).findFirst()
                .orElseThrow(() -> new BadRequestException("no column " + parts.group(1)));
        boolean text = table.columns().get(column) == ColumnType.TEXT;
        String value = parts.group(3);
        require(value.indexOf('\0') < 0 && value.codePoints().noneMatch(FilterSpec::isHalf),
                "not whole characters for " + column + ": " + value);
        return switch (parts.group(2)) {
            case "eq" -> compared(column + " = ?", value, text);
            case "ne" -> compared("NOT " + column + " = ?", value, text);
            case "lt" -> compared(column + " < ?", value, text);
            case "le" -> compared(column + " <= ?", value, text);
            case "gt" -> compared(column + " > ?", value, text);
            case "ge" -> compared(column + " >= ?", value, text);
            case "in" -> oneOf(column, value, text);
            case "starts" -> {
                require(text, "no operator starts for " + column);
                // The value is looked for and never a pattern. Nothing is at the first place of everything.
                yield new Sql("POSITION(? IN " + column + ") = 1", List.of(value));
            }
            default -> throw new BadRequestException("no operator " + parts.group(2));
        };
    }

    private static Sql oneOf(String column, String list, boolean text) {
        // Something behind the last comma keeps the empty parts before it, and goes again.
        List<String> values = List.of((list + ",.").split(","));
        values = values.subList(0, values.size() - 1);
        require(values.size() <= MOST_VALUES, "more than " + MOST_VALUES + " values for " + column);
        return new Sql(values.stream().map(value -> column + " = ?").collect(Collectors.joining(" OR ", "(", ")")),
                values.stream().map(value -> bound(value, text)).toList());
    }

    private static Sql compared(String sql, String value, boolean text) {
        return new Sql(sql, List.of(bound(value, text)));
    }

    private static Object bound(String value, boolean text) {
        try {
            return text ? value : (Object) Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new BadRequestException("not a number: '" + value + "'");
        }
    }

    /** A pair of surrogates is one code point; a half that stands alone is one by itself. */
    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new BadRequestException(otherwise);
        }
    }
}
