package katas.pagination;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Pages by number: the pager for small tables and for jumping to page 7, with a guarded door.
 *
 * <p>Number and size of a page come as the client wrote them, and are whole numbers of the digits 0 to 9, without sign
 * and spaces; leading zeros do no harm, and numbers may have any number of digits. What is absent is null.
 *
 * <ul>
 *   <li>Pages are counted from 1; page 0 is refused. Absent means 1.
 *   <li>An absent size and the size 0 mean the usual one; a larger one than the largest means the largest.
 *   <li>A page is refused, without a look at the database, if more rows than the deepest offset come before it.
 *   <li>A page behind the last row is empty, and no mistake.
 * </ul>
 *
 * <p>A page takes one statement. It reads the rows before it as well, only to throw them away. While others insert and
 * delete, a client who goes through the pages can meet a row twice and miss another. Immutable.
 *
 * @see <a href="https://google.aip.dev/158">AIP-158: sizes of pages</a>
 */
public final class OffsetPager {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST = 18;

    private final DataSource dataSource;
    private final Table table;
    private final int usualSize;
    private final int largestSize;
    private final long deepestOffset;

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
        this.largestSize = largestSize;
        this.deepestOffset = deepestOffset;
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
        int rows = size == null ? usualSize : (int) Math.min(number("size", size), largestSize);
        if (rows == 0) {
            rows = usualSize;
        }
        long page = number == null ? 1 : number("number", number);
        if (page == 0) {
            throw new BadRequestException("pages are counted from 1, not " + number);
        }
        // A division cannot overflow, and the product of two numbers of a client can.
        if (page - 1 > deepestOffset / rows) {
            throw new BadRequestException("page " + number + " is too deep; use cursors");
        }
        long offset = (page - 1) * rows;
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

    /** What has more digits than a long is sure to hold is larger than any bound. */
    private static long number(String what, String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new BadRequestException(what + " must be a whole number, not '" + text + "'");
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        return digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
