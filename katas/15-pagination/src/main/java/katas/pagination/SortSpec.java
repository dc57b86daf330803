package katas.pagination;

import java.util.List;

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

    /**
     * Reads orders of a table.
     *
     * @param table the table, not null
     * @throws NullPointerException if {@code table} is null
     */
    public SortSpec(Table table) {
        throw new UnsupportedOperationException("TODO: new SortSpec");
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
        throw new UnsupportedOperationException("TODO: SortSpec.parse");
    }
}
