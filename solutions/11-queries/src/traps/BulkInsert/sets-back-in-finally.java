package katas.queries;

/**
 * Rolls back where a failure is caught, and sets auto-commit back in any case: where it was not rolled back, that
 * commits what is open.
 *
 * <p>Caught by: BulkInsertTest.aConnectionIsGivenBackAsItCame, allOrNothingWhateverFails, wholeChunksWhateverFails,
 * anErrorBehindTheLastCommitIsThrown, onlyABatchTellsARow
 */
public final class BulkInsert {

    private boolean run(Connection connection, Progress progress, int perTransaction) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        try (connection) {
            try {
                connection.setAutoCommit(false);
                while (progress.inserted < progress.rows.size()) {
                    int end = progress.inserted + Math.min(perTransaction, progress.rows.size() - progress.inserted);
                    while (progress.sent < end) {
                        send(connection, progress, progress.sent + Math.min(chunk, end - progress.sent));
                    }
                    progress.unsure = end;
                    connection.commit();
                    progress.inserted = end;
                }
                return false;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }
}
