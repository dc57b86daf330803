/**
 * Commits outside of the part that is tried again. PostgreSQL tells many conflicts only at the commit, so the refusals
 * that matter most are thrown at the caller.
 *
 * <p>Caught by: RetryingTransactionTest.aRefusedCommitIsARefusal, aRefusalByAnyCallOfTheWorkAndByTheCommitIsTriedAgain
 */
public final class RetryingTransaction {

    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        for (int attempt = 1;; attempt++) {
            Connection connection = source.getConnection();
            int level = Connection.TRANSACTION_NONE;
            boolean worked = false;
            try {
                level = connection.getTransactionIsolation();
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                connection.setAutoCommit(false);
                T result = work.on(connection);
                worked = true;
                connection.commit();
                release(connection, level);
                return result;
            } catch (Throwable failure) {
                undo(connection, level, failure);
                if (worked || attempt == attempts || !saysTryAgain(failure)) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
    }
}
