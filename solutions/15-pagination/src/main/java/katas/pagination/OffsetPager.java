package katas.pagination;

import java.math.BigInteger;
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
 *   <li>A page is refused, without a look at the database, if more rows than the deepest offset come before it, or if
 *       its number is above {@link Long#MAX_VALUE}.
 *   <li>A page behind the last row is empty, and no mistake.
 * </ul>
 *
 * <p>A page takes one statement and one connection, which is closed in any case. It reads the rows before it as well,
 * only to throw them away. While others insert and delete, a client who goes through the pages can meet a row twice and
 * miss another.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 *
 * @see <a href="https://google.aip.dev/158">AIP-158: sizes of pages</a>
 */
public final class OffsetPager {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final BigInteger LARGEST_NUMBER = BigInteger.valueOf(Long.MAX_VALUE);

    private final DataSource dataSource;
    private final Table table;
    private final int usualSize;
    private final int largestSize;
    private final long deepestOffset;

    /**
     * Makes a pager.
     *
     * @param dataSource the database, not null; connections commit by themselves
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
     * @throws IllegalStateException if the database refuses; the cause is what it said
     * @throws NullPointerException if {@code order} is null
     */
    public OffsetPage page(List<SortKey> order, String number, String size) {
        Objects.requireNonNull(order, "order");
        int rows = rows(size);
        BigInteger page = number(number);
        long offset = offset(page, rows, number);
        // One row more than the page has tells whether there is another page.
        List<Row> found = read(order, rows + 1L, offset);
        boolean hasNext = found.size() > rows;
        return new OffsetPage(hasNext ? found.subList(0, rows) : found, page.longValueExact(), rows, hasNext);
    }

    private int rows(String size) {
        int wanted = size == null ? 0
                : digits("size", size).min(BigInteger.valueOf(largestSize)).intValueExact();
        return wanted == 0 ? usualSize : wanted;
    }

    private static BigInteger number(String number) {
        BigInteger page = number == null ? BigInteger.ONE : digits("number", number);
        if (page.signum() == 0) {
            throw new BadRequestException("pages are counted from 1, not " + number);
        }
        return page;
    }

    private long offset(BigInteger page, int rows, String sent) {
        BigInteger offset = page.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(rows));
        if (offset.compareTo(BigInteger.valueOf(deepestOffset)) > 0 || page.compareTo(LARGEST_NUMBER) > 0) {
            throw new BadRequestException("page " + sent + " is too deep; use cursors");
        }
        return offset.longValueExact();
    }

    private List<Row> read(List<SortKey> order, long rows, long offset) {
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " ORDER BY " + order.stream().map(OffsetPager::term).collect(Collectors.joining(", "))
                + " LIMIT ? OFFSET ?", List.of(rows, offset)).query(dataSource);
    }

    private static String term(SortKey key) {
        return key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC");
    }

    /** The product of two numbers of a client overflows a long as it does an int. This type has no end. */
    private static BigInteger digits(String what, String text) {
        if (!DIGITS.matcher(text).matches()) {
            throw new BadRequestException(what + " must be a whole number, not '" + text + "'");
        }
        return new BigInteger(text);
    }
}
