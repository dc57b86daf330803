package katas.queries;

/**
 * Adds up the counts of a batch and compares with the rows. A driver that says -2, success without information, has
 * inserted less than nothing then.
 *
 * <p>Caught by: BulkInsertTest.successWithoutInformationIsSuccess, aRowThatIsNotCountedIsAFailure
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
            int[] counts = insert.executeBatch();
            if (Arrays.stream(counts).sum() != portion.size()) {
                throw new BatchUpdateException("of " + portion.size() + " rows the driver says "
                        + Arrays.toString(counts), counts);
            }
            progress.underWay = 0;
        }
        progress.sent = end;
    }
}
