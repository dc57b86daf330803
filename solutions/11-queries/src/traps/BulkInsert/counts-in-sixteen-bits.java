package katas.queries;

import java.util.Collections;

/**
 * Puts many rows into a statement, and counts its parameters as the protocol seems to: in 16 bits. With a sign, they
 * never come to 65,535, and the limit is never seen.
 *
 * <p>Caught by: BulkInsertTest.moreRowsThanTheProtocolCounts
 */
public final class BulkInsert {

    private final int parameters;

    public BulkInsert(DataSource source, int chunk, int parameters) {
        this.source = Objects.requireNonNull(source, "source");
        if (chunk < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 row, not " + chunk);
        }
        if (parameters < COLUMNS) {
            throw new IllegalArgumentException("a row has " + COLUMNS + " parameters, and a statement may have only "
                    + parameters);
        }
        this.chunk = chunk;
        this.parameters = parameters;
    }

    private boolean run(Connection connection, Progress progress, int perTransaction) throws SQLException {
        boolean autoCommit = false;
        try {
            autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            while (progress.inserted < progress.rows.size()) {
                int end = progress.inserted + Math.min(perTransaction, progress.rows.size() - progress.inserted);
                while (progress.sent < end) {
                    int next = progress.sent + Math.min(chunk, end - progress.sent);
                    while (progress.sent < next) {
                        send(connection, progress, next);
                    }
                }
                progress.unsure = end;
                connection.commit();
                progress.inserted = end;
            }
            return autoCommit;
        } catch (Throwable failure) {
            undo(connection, autoCommit, failure);
            throw failure;
        }
    }

    private void send(Connection connection, Progress progress, int end) throws SQLException {
        short bound = 0;
        int to = progress.sent;
        while (to < end && bound + COLUMNS <= parameters) {
            bound += COLUMNS;
            to++;
        }
        List<Reading> portion = progress.rows.subList(progress.sent, to);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO reading (sensor, taken, amount, note)"
                + " VALUES " + String.join(", ", Collections.nCopies(portion.size(), "(?, ?, ?, ?)")))) {
            int index = 0;
            for (Reading row : portion) {
                insert.setLong(++index, row.sensor());
                insert.setLong(++index, row.taken());
                insert.setLong(++index, row.amount());
                insert.setString(++index, row.note());
            }
            int count = insert.executeUpdate();
            if (count != portion.size()) {
                throw new SQLException(count + " rows instead of " + portion.size());
            }
        }
        progress.sent = to;
    }
}
