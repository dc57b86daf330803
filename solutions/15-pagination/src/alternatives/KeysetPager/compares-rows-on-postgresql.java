package katas.pagination;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Compares whole rows where the database makes one stretch of an index of that and all directions are the same.
 * Elsewhere it goes from stretch to stretch by calling itself.
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

    private List<Row> read(Optional<Cursor> cursor, int limit) {
        boolean back = cursor.isPresent() && cursor.get().side() == Cursor.Side.BEFORE;
        Map<String, Boolean> descends = new LinkedHashMap<>();
        order.forEach(key -> descends.put(key.column(), (key.direction() == Direction.DESCENDING) != back));
        if (cursor.isEmpty()) {
            return query("1 = 1", List.of(), descends, limit + 1L);
        }
        List<Object> values = cursor.get().values();
        if (new HashSet<>(descends.values()).size() == 1 && comparesRowsByIndex()) {
            String columns = "(" + String.join(", ", descends.keySet()) + ")";
            return query(columns + (descends.containsValue(true) ? " < " : " > ") + "("
                    + String.join(", ", Collections.nCopies(values.size(), "?")) + ")", values, descends, limit + 1L);
        }
        return behind("", 0, values, descends, limit + 1L);
    }

    /** First what shares one column more with the cursor, and then what does not. */
    private List<Row> behind(String equal, int columns, List<Object> values, Map<String, Boolean> descends, long most) {
        if (columns == values.size()) {
            return List.of();
        }
        String column = order.get(columns).column();
        List<Row> found = new ArrayList<>(behind(equal + column + " = ? AND ", columns + 1, values, descends, most));
        if (found.size() < most) {
            found.addAll(query(equal + column + (descends.get(column) ? " < ?" : " > ?"),
                    values.subList(0, columns + 1), descends, most - found.size()));
        }
        return found;
    }

    private List<Row> query(String place, List<Object> values, Map<String, Boolean> descends, long most) {
        List<Object> parameters = new ArrayList<>(values);
        parameters.addAll(filter.parameters());
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name() + " WHERE "
                + place + " AND (" + filter.text() + ") ORDER BY "
                + order.stream().map(SortKey::column).map(column -> column + (descends.get(column) ? " DESC" : ""))
                        .collect(Collectors.joining(", "))
                + " FETCH FIRST " + most + " ROWS ONLY", parameters).query(dataSource);
    }

    private boolean comparesRowsByIndex() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
