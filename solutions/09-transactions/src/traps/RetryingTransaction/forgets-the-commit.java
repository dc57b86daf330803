package katas.transactions;

/**
 * Commits outside of the part that is tried again. PostgreSQL tells many conflicts only at the commit, so the refusals
 * that matter most are thrown at the caller.
 *
 * Caught by: RetryingTransactionTest.aRefusedCommitIsARefusal
 */
public final class RetryingTransaction {

    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return attempt(work);
            } catch (SQLException | RuntimeException failure) {
                if (failure instanceof AtCommit || !saysTryAgain(failure)) {
                    throw failure;
                }
            }
            pause.pause(Duration.ofNanos(random.nextLong(bound(attempt))));
        }
        return attempt(work);
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        try {
            int level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                commit(connection);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            } finally {
                setBack(connection, level);
            }
        } finally {
            close(connection);
        }
    }

    private static final class AtCommit extends SQLException {

        private static final long serialVersionUID = 1;

        AtCommit(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new AtCommit(failure);
        }
    }
}
