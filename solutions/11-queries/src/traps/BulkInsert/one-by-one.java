package katas.queries;

/**
 * Sends each row in a statement of its own: as many round trips as there are rows.
 *
 * <p>Caught by: BulkInsertTest.aChunkIsSentAtOnce, moreRowsThanTheProtocolCounts, aRowThatATriggerSwallowsIsAFailure
 */
public final class BulkInsert {

    private static void send(Connection connection, Progress progress, int end) throws SQLException {
        List<Reading> portion = progress.rows.subList(progress.sent, end);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO reading (sensor, taken, amount, note) VALUES (?, ?, ?, ?)")) {
            for (Reading row : portion) {
                insert.setLong(1, row.sensor());
                insert.setLong(2, row.taken());
                insert.setLong(3, row.amount());
                insert.setString(4, row.note());
                insert.executeUpdate();
            }
        }
        progress.sent = end;
    }
}
