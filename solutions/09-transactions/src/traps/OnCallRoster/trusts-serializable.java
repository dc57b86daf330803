/**
 * Asks for SERIALIZABLE and leaves the rest to the database. H2 calls its snapshot isolation so, and commits both.
 * PostgreSQL refuses one of the two with 40001, which nobody here tries again.
 *
 * <p>Caught by: OnCallRosterTest.theLastTwoDoNotBothLeave, aDoctorJoinsOnce, theFirstTwoOfAShiftDoNotBothLeave,
 * ofThreeWhoLeaveOneStays, anyTwoCallsAreAsIfOneAfterAnother, whereManyAreOnCallTheSameOneLeavesOnce
 */
public final class OnCallRoster {

    private boolean change(long shift, Change change) throws SQLException {
        Connection connection = source.getConnection();
        boolean changed;
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            lock(connection, shift);
            changed = change.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
        return changed;
    }

    private static void undo(Connection connection, Throwable failure) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    private static void release(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
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
