package katas.transactions;

/**
 * Sends its wish for a level after the transaction: in psql and over drivers a SET TRANSACTION outside of a
 * transaction only warns, and here too the work has run at another level than its author believes.
 *
 * Caught by: RetryingTransactionTest.theLevelIsSerializable
 * Caught by: RetryingTransactionTest.aRefusedCommitIsARefusal
 * Caught by: RetryingTransactionTest.whatIsCommittedIsNotDoneAgain
 */
public final class RetryingTransaction {

    private <T> T attempt(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int level = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(level);
            }
        }
    }
}
