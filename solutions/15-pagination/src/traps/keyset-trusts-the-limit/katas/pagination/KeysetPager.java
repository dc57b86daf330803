package katas.pagination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes any limit. With 0 it looks one row further, finds it, and returns an empty page from which nobody gets on; with
 * a negative one the database or the list complains in words of its own; and the largest one overflows.
 *
 * Caught by: KeysetPagerTest.aLimitBelowOneIsRefused
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
        List<Row> found = read(Optional.empty(), limit);
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
     * @throws NullPointerException if {@code cursor} is null
     */
    public Page at(Cursor cursor, int limit) {
        requireOfThisOrder(cursor);
        List<Row> found = read(Optional.of(cursor), limit);
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
            return read(directed, List.of(), List.of(), limit + 1);
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
                    limit + 1 - found.size()));
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
}
