package katas.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Reports about orders that read each row once.
 *
 * <p>The table is {@code orders (id BIGINT PRIMARY KEY, placed BIGINT NOT NULL, region VARCHAR(40) NOT NULL, customer
 * BIGINT, status VARCHAR(20), amount BIGINT, note VARCHAR(100000))}. Days are numbers. A note is long, and stays in the
 * database. An order is paid or cancelled if its status is {@code paid} or {@code cancelled}; it may have no status, no
 * customer and no amount. Without an amount it counts as one of 0. Amounts may be negative, and none is beyond 10¹²
 * either way; no sum of those that a call adds up is beyond what a {@code long} holds.
 *
 * <p>A call sends one statement. It looks at no row of the table more than once, and at none of other days if there is
 * an index that begins with {@code placed}. What comes back over the connection is no more than what is returned: one
 * row for each region, or each order.
 *
 * <p>Every call takes one connection from the source and closes it, also when it fails. If a call of JDBC fails, a
 * close included, the call throws what failed first, as it came; what fails after that, such as a close, may be added
 * to it as suppressed. Of several bad arguments any may be the one that is told of. Results are unmodifiable. One
 * object may serve several calls at the same time.
 */
public final class ReportQuery {

    private final DataSource source;

    /**
     * Reports from a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public ReportQuery(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Adds up what each region has ordered.
     *
     * @param from the first day
     * @param to the last day, not before {@code from}
     * @return the totals of each region that has an order in these days, in any order
     * @throws IllegalArgumentException if {@code to} is before {@code from}; the message contains both
     * @throws SQLException if the database refuses
     */
    public Map<String, RegionTotals> totals(long from, long to) throws SQLException {
        requireOrder(from, to);
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, COUNT(*),
                       COUNT(*) FILTER (WHERE status IS NULL OR status NOT IN ('paid', 'cancelled')),
                       COALESCE(SUM(amount) FILTER (WHERE status = 'paid'), 0),
                       MAX(COALESCE(amount, 0)) FILTER (WHERE status = 'paid'),
                       COUNT(DISTINCT customer) FILTER (WHERE status = 'paid')
                FROM orders WHERE placed BETWEEN ? AND ? GROUP BY region""")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                Map<String, RegionTotals> totals = new HashMap<>();
                while (row.next()) {
                    long amount = row.getLong(5);
                    OptionalLong largest = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
                    totals.put(row.getString(1), new RegionTotals(row.getLong(2), row.getLong(3), row.getLong(4),
                            largest, row.getLong(6)));
                }
                return Collections.unmodifiableMap(totals);
            }
        }
    }

    /**
     * Finds the largest paid orders of each region.
     *
     * @param from the first day
     * @param to the last day, not before {@code from}
     * @param k how many orders of a region at most, at least 1
     * @return for each region that has a paid order in these days its k largest ones, or all if there are fewer: the
     *     largest first, and of two with the same amount the one with the smaller number; the regions in any order
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or {@code k} below 1; the message contains
     *     the days or k
     * @throws SQLException if the database refuses
     */
    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        requireOrder(from, to);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, id, amount FROM (
                    SELECT region, id, COALESCE(amount, 0) AS amount,
                           ROW_NUMBER() OVER (PARTITION BY region ORDER BY COALESCE(amount, 0) DESC, id) AS place
                    FROM orders WHERE placed BETWEEN ? AND ? AND status = 'paid') ranked
                WHERE place <= ? ORDER BY region, place""")) {
            select.setLong(1, from);
            select.setLong(2, to);
            select.setInt(3, k);
            try (ResultSet row = select.executeQuery()) {
                Map<String, List<PaidOrder>> largest = new HashMap<>();
                while (row.next()) {
                    largest.computeIfAbsent(row.getString(1), region -> new ArrayList<>())
                            .add(new PaidOrder(row.getLong(2), row.getLong(3)));
                }
                largest.replaceAll((region, orders) -> List.copyOf(orders));
                return Collections.unmodifiableMap(largest);
            }
        }
    }

    private static void requireOrder(long from, long to) {
        if (to < from) {
            throw new IllegalArgumentException("the last day, " + to + ", is before the first, " + from);
        }
    }
}
