package katas.queries;

/**
 * Limits the whole result: k orders of all regions, and not of each.
 *
 * <p>Caught by: ReportQueryTest.eachRowIsReadOnce, noAmountCountsAsZero, notesStayInTheDatabase,
 * resultsAreUnmodifiable, theLargestOrdersComeFirst, regionsAreTheirNames
 */
public final class ReportQuery {

    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        requireOrder(from, to);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement("""
                SELECT region, id, COALESCE(amount, 0) FROM orders WHERE placed BETWEEN ? AND ? AND status = 'paid'
                ORDER BY COALESCE(amount, 0) DESC, id LIMIT ?""")) {
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
