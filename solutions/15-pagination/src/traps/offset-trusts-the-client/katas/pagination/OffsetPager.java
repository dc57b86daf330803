package katas.pagination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes number and size for what they say, as the examples in print do. Page 0 and negative numbers become a negative
 * offset, and the database answers with an error of its own; a client that asks for a million rows gets them.
 *
 * Caught by: OffsetPagerTest.aSizeThatIsTooLargeMeansTheLargest
 * Caught by: OffsetPagerTest.pageZeroIsRefused
 * Caught by: OffsetPagerTest.whatIsNegativeIsRefused
 * Caught by: OffsetPagerTest.aPageThatIsTooDeepIsRefusedUnseen
 * Caught by: OffsetPagerTest.whatIsNoNumberIsRefused
 */
public final class OffsetPager {

    private final DataSource dataSource;
    private final Table table;
    private final int usualSize;

    /**
     * Makes a pager.
     *
     * @param dataSource the database, not null
     * @param table the table, not null
     * @param usualSize the size of a page for clients who ask for none, from 1
     * @param largestSize the largest size of a page, not below {@code usualSize}
     * @param deepestOffset how many rows may come before a page, from 0
     * @throws IllegalArgumentException if a number is out of range; the message names it
     * @throws NullPointerException if an argument is null
     */
    public OffsetPager(DataSource dataSource, Table table, int usualSize, int largestSize, long deepestOffset) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.table = Objects.requireNonNull(table, "table");
        if (usualSize < 1) {
            throw new IllegalArgumentException("usualSize must be at least 1, not " + usualSize);
        }
        if (largestSize < usualSize) {
            throw new IllegalArgumentException("largestSize must be at least " + usualSize + ", not " + largestSize);
        }
        if (deepestOffset < 0) {
            throw new IllegalArgumentException("deepestOffset must not be negative, not " + deepestOffset);
        }
        this.usualSize = usualSize;
    }

    /**
     * Reads a page.
     *
     * @param order the order of the rows, as {@link SortSpec} returns it: columns of the table, the key last; not null
     * @param number the number of the page as the client wrote it, or null
     * @param size the wanted size as the client wrote it, or null
     * @return the page, with all columns of the table
     * @throws BadRequestException if {@code number} or {@code size} is not a whole number as above, the number is 0,
     *     or the page is too deep; the message has what was sent
     * @throws NullPointerException if {@code order} is null
     */
    public OffsetPage page(List<SortKey> order, String number, String size) {
        int rows = size == null ? usualSize : number("size", size);
        if (rows == 0) {
            rows = usualSize;
        }
        int page = number == null ? 1 : number("number", number);
        long offset = (page - 1L) * rows;
        // One row more than the page has tells whether there is another page.
        List<Row> found = new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " ORDER BY " + order.stream().map(OffsetPager::term).collect(Collectors.joining(", "))
                + " LIMIT ? OFFSET ?", List.of((long) rows + 1, offset)).query(dataSource);
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page, rows, hasNext);
    }

    private static String term(SortKey key) {
        return key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC");
    }

    private static int number(String what, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(what + " must be a whole number, not '" + text + "'");
        }
    }
}
