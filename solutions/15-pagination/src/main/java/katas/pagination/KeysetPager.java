package katas.pagination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final DataSource dataSource;
    private final Table table;
    private final List<SortKey> order;
    private final Sql filter;

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
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.table = Objects.requireNonNull(table, "table");
        this.order = List.copyOf(order);
        this.filter = Objects.requireNonNull(filter, "filter");
        if (order.isEmpty() || !this.order.get(order.size() - 1).column().equals(table.key())) {
            throw new IllegalArgumentException("the last key must be " + table.key() + " in " + order);
        }
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
        List<Row> found = read(Optional.empty(), requirePositive(limit));
        return page(found, limit, Cursor.Side.AFTER, false);
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
        requireOfThisOrder(cursor);
        List<Row> found = read(Optional.of(cursor), requirePositive(limit));
        return page(found, limit, cursor.side(), true);
    }

    private Page page(List<Row> found, int limit, Cursor.Side side, boolean cameFromARow) {
        boolean further = found.size() > limit;
        List<Row> rows = new ArrayList<>(further ? found.subList(0, limit) : found);
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        boolean forwards = side == Cursor.Side.AFTER;
        if (!forwards) {
            Collections.reverse(rows);
        }
        boolean hasPrevious = forwards ? cameFromARow : further;
        boolean hasNext = forwards ? further : cameFromARow;
        return new Page(rows,
                hasPrevious ? Optional.of(cursor(Cursor.Side.BEFORE, rows.get(0))) : Optional.empty(),
                hasNext ? Optional.of(cursor(Cursor.Side.AFTER, rows.get(rows.size() - 1))) : Optional.empty());
    }

    /**
     * Reads a row more than the page has, in the direction of the cursor.
     *
     * <p>The rows behind (a, b, c) are, in this order: those with the same a and b and a larger c; those with the same
     * a and a larger b; those with a larger a. Each of these is one stretch of the index, from a known start, whatever
     * the directions of the columns. One OR of all three would be one condition and no stretch.
     */
    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean forwards = cursor.isEmpty() || cursor.get().side() == Cursor.Side.AFTER;
        List<SortKey> directed = forwards ? order
                : order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
        if (cursor.isEmpty()) {
            return read(directed, List.of(), List.of(), limit + 1L);
        }
        List<Row> found = new ArrayList<>();
        for (int equal = order.size() - 1; equal >= 0 && found.size() <= limit; equal--) {
            List<String> seek = new ArrayList<>();
            for (SortKey key : directed.subList(0, equal)) {
                seek.add(key.column() + " = ?");
            }
            SortKey last = directed.get(equal);
            seek.add(last.column() + (last.direction() == Direction.ASCENDING ? " > ?" : " < ?"));
            found.addAll(read(directed, seek, cursor.get().values().subList(0, equal + 1),
                    limit + 1L - found.size()));
        }
        return found;
    }

    private List<Row> read(List<SortKey> directed, List<String> seek, List<Object> values, long rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(values);
        parameters.add(rows);
        StringBuilder text = new StringBuilder("SELECT ").append(String.join(", ", table.columns().keySet()))
                .append(" FROM ").append(table.name()).append(" WHERE (").append(filter.text()).append(")");
        seek.forEach(condition -> text.append(" AND ").append(condition));
        text.append(directed.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ?")));
        return new Sql(text.toString(), parameters).query(dataSource);
    }

    private Cursor cursor(Cursor.Side side, Row row) {
        return new Cursor(side, order.stream().map(key -> row.get(key.column())).toList());
    }

    private void requireOfThisOrder(Cursor cursor) {
        boolean fits = cursor.values().size() == order.size();
        for (int i = 0; fits && i < order.size(); i++) {
            Class<?> type = table.columns().get(order.get(i).column()) == ColumnType.NUMBER ? Long.class : String.class;
            fits = type.isInstance(cursor.values().get(i));
        }
        if (!fits) {
            throw new BadRequestException("the cursor does not belong to the order " + order);
        }
    }

    private static int requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        return limit;
    }
}
