package katas.queries;

/**
 * Takes a status that is not known for one that differs from paid. Comparing with NULL is neither true nor false, and
 * the row does not count.
 *
 * <p>Caught by: ReportQueryTest.anUnknownStatusIsAnotherOne, eachRowIsReadOnce, theSameObjectServesSeveralCalls,
 * theTotalsAreThoseOfFiveQueries, whateverFailsTheConnectionIsClosed
 */
public final class ReportQuery {

    public Map<String, RegionTotals> totals(long from, long to) throws SQLException {
        requireOrder(from, to);
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, COUNT(*),
                       COUNT(*) FILTER (WHERE status NOT IN ('paid', 'cancelled')),
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
}
