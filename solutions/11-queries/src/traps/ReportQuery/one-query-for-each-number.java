package katas.queries;

/**
 * Asks one question after the other: five statements, each of which reads the same rows.
 *
 * <p>Caught by: ReportQueryTest.eachRowIsReadOnce
 */
public final class ReportQuery {

    public Map<String, RegionTotals> totals(long from, long to) throws SQLException {
        requireOrder(from, to);
        try (Connection connection = source.getConnection()) {
            Map<String, Long> orders = numbers(connection, "COUNT(*)", "1 = 1", from, to);
            Map<String, Long> other = numbers(connection, "COUNT(*)",
                    "(status IS NULL OR status NOT IN ('paid', 'cancelled'))", from, to);
            Map<String, Long> revenue = numbers(connection, "COALESCE(SUM(amount), 0)", "status = 'paid'", from, to);
            Map<String, Long> largest = numbers(connection, "MAX(COALESCE(amount, 0))", "status = 'paid'", from, to);
            Map<String, Long> customers = numbers(connection, "COUNT(DISTINCT customer)", "status = 'paid'", from, to);
            Map<String, RegionTotals> totals = new HashMap<>();
            orders.forEach((region, count) -> totals.put(region, new RegionTotals(count,
                    other.getOrDefault(region, 0L), revenue.getOrDefault(region, 0L), largest.containsKey(region)
                    ? OptionalLong.of(largest.get(region)) : OptionalLong.empty(),
                    customers.getOrDefault(region, 0L))));
            return Collections.unmodifiableMap(totals);
        }
    }

    private static Map<String, Long> numbers(Connection connection, String number, String condition, long from,
            long to) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT region, " + number
                + " FROM orders WHERE placed BETWEEN ? AND ? AND " + condition + " GROUP BY region")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                Map<String, Long> numbers = new HashMap<>();
                while (row.next()) {
                    numbers.put(row.getString(1), row.getLong(2));
                }
                return numbers;
            }
        }
    }
}
