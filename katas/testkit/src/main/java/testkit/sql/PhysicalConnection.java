package testkit.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection that serves one client after another.
 *
 * @param connection the connection
 * @param session the number by which the engine knows it
 * @param isolation the level at which it comes
 */
record PhysicalConnection(Connection connection, long session, int isolation) {

    /** Rolls back what was left open, as a database does when a connection is closed, and sets it back. */
    void reset() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (connection.getTransactionIsolation() != isolation) {
            connection.setTransactionIsolation(isolation);
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // That is what was wanted.
        }
    }
}
