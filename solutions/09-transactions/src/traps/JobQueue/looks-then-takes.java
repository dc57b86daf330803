/**
 * Looks for the next job and then marks it. Two workers that look at the same moment both do it. Common in print, with
 * a column that is called status.
 *
 * <p>Caught by: JobQueueTest.twoClaimsAtOnceGetTwoJobs, aLockedRowIsPassedBy, anyThreeCallsAreAsIfOneAfterAnother,
 * oneQueueServesManyThreads, anyTwoCallsAreAsIfOneAfterAnother, aClaimLocksNoRowButTheOneItTakes,
 * whenAllRowsAreHeldNothingIsClaimed
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
