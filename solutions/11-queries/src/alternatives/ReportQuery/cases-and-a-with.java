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

/** Counts with CASE, which every database has, and names the ranking in a WITH. */
public final class ReportQuery {

    private final DataSource source;

    public ReportQuery(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    public Map<String, RegionTotals> totals(long from, long to) throws SQLException {
        requireOrder(from, to);
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, COUNT(*),
                       SUM(CASE WHEN status IN ('paid', 'cancelled') THEN 0 ELSE 1 END),
                       SUM(CASE WHEN status = 'paid' THEN COALESCE(amount, 0) ELSE 0 END),
                       MAX(CASE WHEN status = 'paid' THEN COALESCE(amount, 0) END),
                       COUNT(DISTINCT CASE WHEN status = 'paid' THEN customer END)
                FROM orders WHERE placed >= ? AND placed <= ? GROUP BY region""")) {
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

    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        requireOrder(from, to);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                WITH paid AS (SELECT region, id, CASE WHEN amount IS NULL THEN 0 ELSE amount END AS worth FROM orders
                              WHERE status = 'paid' AND placed >= ? AND placed <= ?),
                     ranked AS (SELECT region, id, worth, DENSE_RANK() OVER (PARTITION BY region
                                ORDER BY worth DESC, id) AS place FROM paid)
                SELECT region, id, worth FROM ranked WHERE place <= ? ORDER BY worth DESC, id""")) {
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
