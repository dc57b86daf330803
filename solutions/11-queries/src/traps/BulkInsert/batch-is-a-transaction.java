package katas.queries;

/**
 * Takes a batch for a transaction, and leaves auto-commit on. H2 commits each row of it; PostgreSQL's driver commits
 * a long one in portions of some hundred rows.
 *
 * <p>Caught by: BulkInsertTest.aConnectionIsGivenBackAsItCame, aDriverThatGoesOnMarksWhatHasFailed,
 * aDriverThatMarksAllTellsNothing, aDriverThatStopsHasFewerCounts, aRowThatIsNotCountedIsAFailure,
 * allOrNothingWhateverFails, chunksBeforeARefusedRowStay, fewerCountsThanRowsAreAFailure, oneRefusedRowTakesAllBack,
 * wholeChunksWhateverFails, anErrorBehindTheLastCommitIsThrown, countsInWhichNoRowIsMissingTellNone,
 * aRowThatATriggerSwallowsIsAFailure
 */
public final class BulkInsert {

    private boolean run(Connection connection, Progress progress, int perTransaction) throws SQLException {
        try (connection) {
            while (progress.inserted < progress.rows.size()) {
                int end = progress.inserted + Math.min(perTransaction, progress.rows.size() - progress.inserted);
                while (progress.sent < end) {
                    send(connection, progress, progress.sent + Math.min(chunk, end - progress.sent));
                }
                progress.inserted = end;
            }
            return false;
        }
    }
}
