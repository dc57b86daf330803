package katas.transactions;

/**
 * Gives the connection back within the part that is tried again, in {@code finally} and by try-with-resources, as most
 * code in print does. If the connection breaks down right after the commit, and the driver or a proxy calls that 40001,
 * the money is sent twice.
 *
 * Caught by: RetryingTransactionTest.whatIsCommittedIsNotDoneAgain
 */
public final class RetryingTransaction {

    private <T> T attempt(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
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
