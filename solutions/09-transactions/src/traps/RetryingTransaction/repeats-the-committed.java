/**
 * Gives the connection back within the part that is tried again, by try-with-resources, as most code in print does. If
 * the connection breaks down right after the commit, and the driver or a proxy calls that 40001, the money is sent
 * twice.
 *
 * <p>Caught by: RetryingTransactionTest.aRefusalByAnyCallOfTheWorkAndByTheCommitIsTriedAgain,
 * theWorkIsCommittedOnceOrNotAtAllWhateverFails, theLevelGoesBackToWhatItWas
 */
public final class RetryingTransaction {

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        int level = Connection.TRANSACTION_NONE;
        T result;
        try {
            level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            result = work.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, level, failure);
            throw failure;
        }
        try (connection) {
            setBack(connection, level);
        }
        return result;
    }
}
