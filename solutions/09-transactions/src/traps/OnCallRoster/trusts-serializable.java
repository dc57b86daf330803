package katas.transactions;

/**
 * Asks for SERIALIZABLE and leaves the rest to the database. H2 calls its snapshot isolation so, and commits both.
 * PostgreSQL refuses one of the two with 40001, which nobody here tries again.
 *
 * Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave
 * Caught by: OnCallRosterTest.aDoctorJoinsOnce
 */
public final class OnCallRoster {

    private boolean change(long shift, Change change) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try {
                lock(connection, shift);
                boolean changed = change.on(connection);
                connection.commit();
                return changed;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private static void lock(Connection connection, long shift) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM shift WHERE id = ?")) {
            select.setLong(1, shift);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no shift " + shift);
                }
            }
        }
    }
}
