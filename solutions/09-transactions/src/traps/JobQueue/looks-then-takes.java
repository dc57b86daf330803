package katas.transactions;

/**
 * Looks for the next job and then marks it. Two workers that look at the same moment both do it. Common in print, with
 * a column that is called status.
 *
 * Caught by: JobQueueTest.twoClaimsAtOnceGetTwoJobs
 * Caught by: JobQueueTest.aLockedRowIsPassedBy
 * Caught by: JobQueueTest.anyThreeCallsAreAsIfOneAfterAnother
 * Caught by: JobQueueTest.oneQueueServesManyThreads
 * Caught by: JobQueueTest.anyTwoCallsAreAsIfOneAfterAnother
 * Caught by: JobQueueTest.aClaimLocksNoRowButTheOneItTakes
 * Caught by: JobQueueTest.whenAllRowsAreHeldNothingIsClaimed
 */
public final class JobQueue {

    private static Optional<Job> next(Connection connection, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, payload, attempts FROM job "
                + "WHERE claimed_until <= ? ORDER BY id FETCH FIRST 1 ROW ONLY")) {
            select.setLong(1, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Job(row.getLong(1), row.getString(2), row.getInt(3) + 1))
                        : Optional.empty();
            }
        }
    }
}
