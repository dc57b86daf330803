package katas.pagination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the order that a client asks for, and completes it so that no two rows are equal in it.
 *
 * <p>The text is that of JSON:API: names of columns with commas between them, the most important first, each with a
 * {@code -} in front where it descends. There are no spaces, no {@code +} and no empty parts, and small and capital
 * letters differ. An empty text asks for nothing.
 *
 * <p>The result always ends with the table's key. If the client does not name it, it is added with the direction of
 * the column before it, or ascending if there is none: then one index on these columns serves the order and its
 * reverse. What the client names behind the key must be right as well, but is left out: where no two rows are equal
 * there is nothing left to sort.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 *
 * @see <a href="https://jsonapi.org/format/1.1/#fetching-sorting">JSON:API 1.1, Sorting</a>
 */
public final class SortSpec {

    private final Table table;

    /**
     * Reads orders of a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public SortSpec(Table table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * Reads an order.
     *
     * @param text such as {@code -price,name}, not null
     * @return the order: every column at most once, and the last is the table's key
     * @throws BadRequestException if {@code text} names what is not a column of the table, with the name in the
     *     message, or names a column twice, with its name in the message, or has an empty part
     * @throws NullPointerException if {@code text} is null
     */
    public List<SortKey> parse(String text) {
        List<SortKey> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean complete = false;
        // The limit -1 keeps empty parts at the end, which are as wrong as those in the middle.
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            SortKey key = part.startsWith("-") ? SortKey.descending(part.substring(1)) : SortKey.ascending(part);
            if (!table.columns().containsKey(key.column())) {
                throw new BadRequestException("cannot sort by '" + key.column() + "'; there are "
                        + table.columns().keySet());
            }
            if (!seen.add(key.column())) {
                throw new BadRequestException("sorts twice by " + key.column());
            }
            if (!complete) {
                order.add(key);
            }
            complete |= key.column().equals(table.key());
        }
        if (!complete) {
            Direction direction = order.isEmpty() ? Direction.ASCENDING : order.get(order.size() - 1).direction();
            order.add(new SortKey(table.key(), direction));
        }
        return List.copyOf(order);
    }
}
