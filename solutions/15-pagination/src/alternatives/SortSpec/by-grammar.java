package katas.pagination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Checks the whole text with one regular expression made of the names of columns, and takes it apart afterwards.
 */
public final class SortSpec {

    private final Table table;
    private final Pattern order;

    /**
     * Reads orders of a table.
     *
     * @param table the table, not null
     */
    public SortSpec(Table table) {
        this.table = Objects.requireNonNull(table, "table");
        String key = "-?(?:" + String.join("|", table.columns().keySet()) + ")";
        this.order = Pattern.compile("(?:" + key + "(?:," + key + ")*)?");
    }

    /**
     * Reads an order.
     *
     * @param text such as {@code -price,name}, not null
     * @return the order
     * @throws BadRequestException if {@code text} is none
     */
    public List<SortKey> parse(String text) {
        if (!order.matcher(text).matches()) {
            throw new BadRequestException("no order of " + table.columns().keySet() + ": " + text);
        }
        Map<String, Direction> directions = new LinkedHashMap<>();
        Pattern.compile(",").splitAsStream(text).filter(part -> !part.isEmpty()).forEach(part -> {
            String column = part.replace("-", "");
            Direction direction = part.equals(column) ? Direction.ASCENDING : Direction.DESCENDING;
            if (directions.put(column, direction) != null) {
                throw new BadRequestException("sorts twice by " + column);
            }
        });
        List<SortKey> keys = new ArrayList<>();
        Direction last = Direction.ASCENDING;
        for (Map.Entry<String, Direction> column : directions.entrySet()) {
            last = column.getValue();
            keys.add(new SortKey(column.getKey(), last));
            if (column.getKey().equals(table.key())) {
                return keys;
            }
        }
        keys.add(new SortKey(table.key(), last));
        return keys;
    }
}
