package katas.transactions;

/**
 * Takes one connection for all attempts, and holds it while it pauses: under contention, when many transactions pause,
 * the pool is empty.
 *
 * Caught by: RetryingTransactionTest.noConnectionIsHeldDuringAPause
 */
public final class RetryingTransaction {

    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        Connection connection = source.getConnection();
        try {
            return run(connection, work);
        } finally {
            close(connection);
        }
    }

    private <T> T run(Connection connection, Work<T> work) throws SQLException, InterruptedException {
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return attempt(connection, work);
            } catch (SQLException | RuntimeException failure) {
                if (!saysTryAgain(failure)) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
        return attempt(connection, work);
    }

    private <T> T attempt(Connection connection, Work<T> work) throws SQLException {
        int level = connection.getTransactionIsolation();
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
            setBack(connection, level);
        }
    }
}
