package katas.queries;

/**
 * Spares itself the parameters: the values stand in the text of one long statement, and so does whatever a note says.
 *
 * <p>Caught by: BulkInsertTest.aStatementHasNoMoreParametersThanAllowed, moreRowsThanTheProtocolCounts,
 * theRowsAreInTheTable, theSameObjectServesSeveralCalls
 */
public final class BulkInsert {

    private static void send(Connection connection, Progress progress, int end) throws SQLException {
        List<Reading> portion = progress.rows.subList(progress.sent, end);
        StringBuilder sql = new StringBuilder("INSERT INTO reading (sensor, taken, amount, note) VALUES ");
        for (Reading row : portion) {
            sql.append(row == portion.get(0) ? "(" : ", (").append(row.sensor()).append(", ").append(row.taken())
                    .append(", ").append(row.amount()).append(", ")
                    .append(row.note() == null ? "NULL" : "'" + row.note() + "'").append(')');
        }
        try (Statement insert = connection.createStatement()) {
            int count = insert.executeUpdate(sql.toString());
            if (count != portion.size()) {
                throw new SQLException(count + " rows instead of " + portion.size());
            }
        }
        progress.sent = end;
    }
}
