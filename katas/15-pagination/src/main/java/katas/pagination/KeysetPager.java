package katas.pagination;

import java.util.List;
import javax.sql.DataSource;

/**
 * Pages by key: a page begins behind the last row of the one before, wherever that row stands by now.
 *
 * <p>An order is a list of columns, each ascending or descending in any mix, and the last is the table's key. A page
 * has the rows that come next in this order and fulfill the filter, all of them and no others: those with equal values
 * in some columns, too, and also when the row of the cursor was deleted in the meantime.
 *
 * <ul>
 *   <li>{@code next} is there if further rows came behind the page when it was read. {@code previous} is there if
 *       further rows came before it.
 *   <li>On the side that it was reached from, a page with rows has a cursor in any case, without another look: there
 *       was a row a moment ago. The first page was reached from nowhere and has no {@code previous}.
 *   <li>An empty page has neither.
 * </ul>
 *
 * <p>So whoever follows {@code next} to the end, or {@code previous} to the start, meets each row that does not change
 * meanwhile exactly once, whatever others insert and delete. If nothing changes, going back shows the same pages as
 * going forth.
 *
 * <p>A page of {@code limit} rows takes at most as many statements as the order has columns, and the first page takes
 * one. Together they read at most {@code limit + 1} rows of the table, at any depth and however many rows are equal in
 * the first columns, if nothing is filtered, an index has the columns of the order in their directions, or in all the
 * opposite ones, and the database takes that index for each statement. So it is on PostgreSQL 17. H2 2.5 reads more: an
 * exclusive end of a stretch of an index is for it an inclusive one, whose rows it reads and drops. There each
 * statement may read those rows as well that are equal to the cursor in all columns that it compares, and it counts one
 * more when it looks behind the end of the stretch.
 *
 * <p>The database alone says which of two texts is the smaller and whether they are equal; its collation need not be
 * Java's order. Every connection is closed, in any case.
 *
 * <p>What counts is what a statement with its parameters makes the database read. So its text says how many rows it
 * wants, by a number or by a question mark. A driver's {@code setMaxRows} cuts the answer off, and tells the planner
 * nothing.
 *
 * <p>If several things are wrong, the error is about any of them. Immutable, so that threads may share it.
 *
 * @see <a href="https://use-the-index-luke.com/no-offset">Markus Winand, We need tool support for keyset pagination</a>
 */
public final class KeysetPager {

    /**
     * Makes a pager.
     *
     * @param dataSource the database, not null; connections commit by themselves
     * @param table the table, not null
     * @param order the order of the rows, as {@link SortSpec} returns it: columns of the table, each once, and the key
     *     last; not null. That the key is last is checked; the rest is up to the caller
     * @param filter the condition that rows must fulfill, {@link Sql#EVERY_ROW} for none; not null
     * @throws IllegalArgumentException if {@code order} does not end with the key
     * @throws NullPointerException if an argument is null
     */
    public KeysetPager(DataSource dataSource, Table table, List<SortKey> order, Sql filter) {
        throw new UnsupportedOperationException("TODO: new KeysetPager");
    }

    /**
     * Reads the first page.
     *
     * @param limit how many rows it may have, from 1
     * @return the page, with all columns of the table
     * @throws IllegalArgumentException if {@code limit} is below 1; the message names it
     * @throws IllegalStateException if the database refuses; the cause is what it said
     */
    public Page first(int limit) {
        throw new UnsupportedOperationException("TODO: KeysetPager.first");
    }

    /**
     * Reads the page that a cursor points to.
     *
     * @param cursor a cursor from a page of this order, not null
     * @param limit how many rows the page may have, from 1
     * @return the page, with all columns of the table, in the order of this pager whichever way it lies
     * @throws BadRequestException if the cursor does not have a value for each column of the order, a {@code Long}
     *     where it has numbers and a {@code String} where it has text
     * @throws IllegalArgumentException if {@code limit} is below 1; the message names it
     * @throws IllegalStateException if the database refuses; the cause is what it said
     * @throws NullPointerException if {@code cursor} is null
     */
    public Page at(Cursor cursor, int limit) {
        throw new UnsupportedOperationException("TODO: KeysetPager.at");
    }
}
