/**
 * Locks the next job without SKIP LOCKED: every worker waits for the one before it, and the queue is as fast as one
 * worker.
 *
 * <p>Caught by: JobQueueTest.aLockedRowIsPassedBy, whenAllRowsAreHeldNothingIsClaimed
 */
public final class JobQueue {

    private static Optional<Job> next(Connection connection, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, payload, attempts FROM job "
                + "WHERE claimed_until <= ? ORDER BY id FETCH FIRST 1 ROW ONLY FOR UPDATE")) {
            select.setLong(1, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Job(row.getLong(1), row.getString(2), row.getInt(3) + 1))
                        : Optional.empty();
            }
        }
    }
}
