package katas.queries;

import java.util.Comparator;

/**
 * Fetches every order with all that it has, and takes the largest of them in memory.
 *
 * <p>Caught by: ReportQueryTest.eachRowIsReadOnce, notesStayInTheDatabase
 */
public final class ReportQuery {

    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        requireOrder(from, to);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT * FROM orders WHERE placed BETWEEN ? AND ? AND status = 'paid'")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                Map<String, List<PaidOrder>> largest = new HashMap<>();
                while (row.next()) {
                    largest.computeIfAbsent(row.getString("region"), region -> new ArrayList<>())
                            .add(new PaidOrder(row.getLong("id"), row.getLong("amount")));
                }
                largest.replaceAll((region, orders) -> orders.stream().sorted(Comparator.comparing(PaidOrder::amount)
                        .reversed().thenComparing(PaidOrder::id)).limit(k).toList());
                return Collections.unmodifiableMap(largest);
            }
        }
    }
}
