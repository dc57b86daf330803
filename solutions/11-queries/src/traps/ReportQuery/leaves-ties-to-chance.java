package katas.queries;

/**
 * Ranks by the amount alone. Which of several equal orders is among the largest, the plan decides.
 *
 * <p>Caught by: ReportQueryTest.theLargestOrdersComeFirst, numbersAndAmountsMayLieFarApart
 */
public final class ReportQuery {

    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        requireOrder(from, to);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, id, amount FROM (
                    SELECT region, id, COALESCE(amount, 0) AS amount,
                           ROW_NUMBER() OVER (PARTITION BY region ORDER BY COALESCE(amount, 0) DESC) AS place
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
}
