/**
 * Takes one connection for all attempts, and holds it while it pauses: under contention, when many transactions pause,
 * the pool is empty.
 *
 * <p>Caught by: RetryingTransactionTest.noConnectionIsHeldDuringAPause, anAttemptTakesOneConnection
 */
public final class RetryingTransaction {

    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        Connection connection = source.getConnection();
        int level = Connection.TRANSACTION_NONE;
        T result;
        try {
            level = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            result = run(connection, work);
        } catch (Throwable failure) {
            undo(connection, level, failure);
            throw failure;
        }
        release(connection, level);
        return result;
    }

    private <T> T run(Connection connection, Work<T> work) throws SQLException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (Throwable failure) {
                if (attempt == attempts || !saysTryAgain(failure)) {
                    throw failure;
                }
                connection.rollback();
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
    }
}
