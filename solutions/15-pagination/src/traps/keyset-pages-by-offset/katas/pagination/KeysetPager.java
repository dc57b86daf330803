package katas.pagination;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Hides a number of rows in the cursor and calls it one. Opaque or not, it counts from the start: what others insert
 * or delete before the page shifts it, and rows are shown twice or not at all.
 *
 * Caught by: KeysetPagerTest.rowsThatComeBeforeThePageShiftNothing
 * Caught by: KeysetPagerTest.rowsThatGoBeforeThePageShiftNothing
 * Caught by: KeysetPagerTest.aCursorOutlivesItsRow
 * Caught by: KeysetPagerTest.aPageReadsFewRowsAtAnyDepth
 * Caught by: KeysetPagerTest.manyEqualRowsCostNothing
 * Caught by: KeysetPagerTest.aCursorOfAnotherOrderIsRefused
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
     *     last; not null
     * @param filter the condition that rows must fulfill, {@link Sql#EVERY_ROW} for none; not null
     * @throws IllegalArgumentException if {@code order} does not end with the key
     * @throws NullPointerException if an argument is null
     */
    public KeysetPager(DataSource dataSource, Table table, List<SortKey> order, Sql filter) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.table = Objects.requireNonNull(table, "table");
        this.order = List.copyOf(order);
        this.filter = Objects.requireNonNull(filter, "filter");
        if (order.isEmpty() || !order.get(order.size() - 1).column().equals(table.key())) {
            throw new IllegalArgumentException("the last key must be " + table.key() + " in " + order);
        }
    }

    /**
     * Reads the first page.
     *
     * @param limit how many rows it may have, from 1
     * @return the page, with all columns of the table
     * @throws IllegalArgumentException if {@code limit} is below 1; the message names it
     */
    public Page first(int limit) {
        return page(0, requirePositive(limit));
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
     * @throws NullPointerException if {@code cursor} is null
     */
    public Page at(Cursor cursor, int limit) {
        if (cursor.values().size() != 1 || !(cursor.values().get(0) instanceof Long place)) {
            throw new BadRequestException("the cursor does not belong to the order " + order);
        }
        requirePositive(limit);
        return cursor.side() == Cursor.Side.AFTER ? page(place, limit)
                : page(Math.max(0, place - limit), (int) Math.min(limit, place));
    }

    private Page page(long offset, int limit) {
        List<Row> found = read(offset, limit == Integer.MAX_VALUE ? limit : limit + 1);
        boolean further = found.size() > limit;
        List<Row> rows = further ? found.subList(0, limit) : found;
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        return new Page(rows,
                offset > 0 ? Optional.of(new Cursor(Cursor.Side.BEFORE, List.of(offset))) : Optional.empty(),
                further ? Optional.of(new Cursor(Cursor.Side.AFTER, List.of(offset + limit))) : Optional.empty());
    }

    private List<Row> read(long offset, int rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add((long) rows);
        parameters.add(offset);
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name() + " WHERE "
                + filter.text() + order.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ? OFFSET ?")), parameters).query(dataSource);
    }

    private static int requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        return limit;
    }
}
