/**
 * Commits outside of the part that is tried again. PostgreSQL tells many conflicts only at the commit, so the refusals
 * that matter most are thrown at the caller.
 *
 * <p>Caught by: RetryingTransactionTest.aRefusedCommitIsARefusal,
 * aRefusalByAnyCallOfTheWorkAndByTheCommitIsTriedAgain, theWorkIsCommittedOnceOrNotAtAllWhateverFails,
 * theLastRefusalLeavesNothingWhateverFails
 */
public final class RetryingTransaction {

    public <T> T run(Work<T> work) throws SQLException, InterruptedException {
        Objects.requireNonNull(work, "work");
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                return attempt(work);
            } catch (Throwable failure) {
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
        int level = Connection.TRANSACTION_NONE;
        T result;
        try {
            level = connection.getTransactionIsolation();
            // Before the transaction begins, for afterwards it is too late.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            result = work.on(connection);
            commit(connection);
        } catch (Throwable failure) {
            undo(connection, level, failure);
            throw failure;
        }
        release(connection, level);
        return result;
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
