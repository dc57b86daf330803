/**
 * Sends its wish for a level after the transaction: in psql and over drivers a SET TRANSACTION outside of a
 * transaction only warns, and here too the work has run at another level than its author believes.
 *
 * <p>Caught by: RetryingTransactionTest.theLevelIsSerializable, aRefusedCommitIsARefusal,
 * aRefusalByAnyCallOfTheWorkAndByTheCommitIsTriedAgain, theWorkIsCommittedOnceOrNotAtAllWhateverFails,
 * theLevelGoesBackToWhatItWas
 */
public final class RetryingTransaction {

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        int level = Connection.TRANSACTION_NONE;
        T result;
        try {
            level = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            result = work.on(connection);
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        } catch (Throwable failure) {
            undo(connection, level, failure);
            throw failure;
        }
        release(connection, level);
        return result;
    }
}
