package katas.queries;

/**
 * Asks whether the last column was NULL when another one has been read since, and takes no amount for 0.
 *
 * <p>Caught by: ReportQueryTest.anUnknownStatusIsAnotherOne, theTotalsAreThoseOfFiveQueries,
 * whateverFailsTheConnectionIsClosed
 */
public final class ReportQuery {

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
                    long largest = row.getLong(5);
                    totals.put(row.getString(1), new RegionTotals(row.getLong(2), row.getLong(3), row.getLong(4),
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(largest), row.getLong(6)));
                }
                return Collections.unmodifiableMap(totals);
            }
        }
    }
}
