package katas.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Several rows in the VALUES of one statement, as many as it has room for; the driver then counts them together. */
public final class BulkInsert {

    private final DataSource source;
    private final int chunk;
    private final int room;

    public BulkInsert(DataSource source, int chunk, int parameters) {
        this.source = Objects.requireNonNull(source, "source");
        if (chunk < 1) {
            throw new IllegalArgumentException("a chunk of " + chunk + " rows");
        }
        if (parameters < 4) {
            throw new IllegalArgumentException("no row fits into " + parameters + " parameters");
        }
        this.chunk = chunk;
        this.room = parameters / 4;
    }

    public void insertAll(List<Reading> rows) throws BulkInsertException {
        List<Reading> all = new ArrayList<>(rows);
        all.forEach(Objects::requireNonNull);
        new Call(all).run(all.size());
    }

    public void insertChunks(List<Reading> rows) throws BulkInsertException {
        List<Reading> all = new ArrayList<>(rows);
        all.forEach(Objects::requireNonNull);
        new Call(all).run(chunk);
    }

    private final class Call {
        private final List<Reading> rows;
        private Connection connection;
        private boolean switched;
        private int committed;
        private int asked;

        Call(List<Reading> rows) {
            this.rows = rows;
        }

        void run(int perTransaction) throws BulkInsertException {
            if (rows.isEmpty()) {
                return;
            }
            try {
                connection = source.getConnection();
                transactions(perTransaction);
                end(false);
            } catch (SQLException | RuntimeException failure) {
                end(true);
                throw new BulkInsertException(committed, Math.max(committed, asked), OptionalInt.empty(), failure);
            } catch (Error error) {
                end(true);
                throw error;
            }
        }

        private void transactions(int perTransaction) throws SQLException {
            if (connection.getAutoCommit()) {
                switched = true;
                connection.setAutoCommit(false);
            }
            for (long from = 0; from < rows.size(); from += perTransaction) {
                int to = (int) Math.min(from + perTransaction, rows.size());
                for (long each = from; each < to; each += chunk) {
                    chunk(rows.subList((int) each, (int) Math.min(each + chunk, to)));
                }
                asked = to;
                connection.commit();
                committed = to;
            }
        }

        private void chunk(List<Reading> part) throws SQLException {
            for (long from = 0; from < part.size(); from += room) {
                send(part.subList((int) from, (int) Math.min(from + room, part.size())));
            }
        }

        private void send(List<Reading> part) throws SQLException {
            String sql = "INSERT INTO reading (sensor, taken, amount, note) VALUES "
                    + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?, ?)"));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int index = 0;
                for (Reading row : part) {
                    statement.setLong(++index, row.sensor());
                    statement.setLong(++index, row.taken());
                    statement.setLong(++index, row.amount());
                    statement.setString(++index, row.note());
                }
                int count = statement.executeUpdate();
                if (count != part.size()) {
                    throw new SQLException(count + " rows instead of " + part.size());
                }
            }
        }

        private void end(boolean failed) {
            if (connection != null) {
                try (Connection last = connection) {
                    if (failed) {
                        last.rollback();
                    }
                    if (switched) {
                        last.setAutoCommit(true);
                    }
                } catch (SQLException | RuntimeException second) {
                    // What failed first is told, and what is committed stays; an Error is not kept back.
                    for (Throwable third : second.getSuppressed()) {
                        if (third instanceof Error error) {
                            throw error;
                        }
                    }
                }
            }
        }
    }
}
