package katas.queries;

/**
 * Does not look at what the driver says of a batch: whatever is not thrown is inserted.
 *
 * <p>Caught by: BulkInsertTest.aRowThatIsNotCountedIsAFailure, fewerCountsThanRowsAreAFailure,
 * aRowThatATriggerSwallowsIsAFailure
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
                insert.addBatch();
            }
            progress.underWay = portion.size();
            insert.executeBatch();
            progress.underWay = 0;
        }
        progress.sent = end;
    }
}
