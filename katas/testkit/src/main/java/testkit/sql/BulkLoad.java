package testkit.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts many rows into a table, by the engine's fastest way. */
interface BulkLoad {

    /** Rows that are sent at a time. */
    int CHUNK = 1_000;

    /**
     * Loads the rows from 0 on, in order.
     *
     * @param rows how many
     * @param values the values of a row; null is NULL
     */
    void load(int rows, IntFunction<List<Object>> values);

    static BulkLoad of(Database database, String table, int columns) {
        return (rows, values) -> database.with(connection -> {
            if (database.engine() == Engine.H2) {
                String marks = Stream.generate(() -> "?").limit(columns).collect(Collectors.joining(", "));
                insert(connection, "INSERT INTO " + table + " VALUES (" + marks + ")", rows, values);
            } else {
                copy(connection, "COPY " + table + " FROM STDIN", rows, values);
            }
            return null;
        });
    }

    private static void insert(Connection connection, String sql, int rows, IntFunction<List<Object>> values)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int row = 0; row < rows; row++) {
                List<Object> all = values.apply(row);
                for (int place = 0; place < all.size(); place++) {
                    insert.setObject(place + 1, all.get(place));
                }
                insert.addBatch();
                if ((row + 1) % CHUNK == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void copy(Connection connection, String sql, int rows, IntFunction<List<Object>> values)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            StringBuilder lines = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                lines.append(values.apply(row).stream().map(BulkLoad::field).collect(Collectors.joining("\t")))
                        .append('\n');
                if ((row + 1) % CHUNK == 0 || row == rows - 1) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String field(Object value) {
        return value == null ? "\\N" : value.toString().replace("\\", "\\\\").replace("\t", "\\t")
                .replace("\n", "\\n").replace("\r", "\\r");
    }
}
