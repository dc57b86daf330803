package katas.pagination;

import java.util.List;
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
        throw new UnsupportedOperationException("TODO: new OffsetPager");
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
        throw new UnsupportedOperationException("TODO: OffsetPager.page");
    }
}
