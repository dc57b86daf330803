/**
 * Completes by the number of the job alone: a worker whose lease is long over takes the job away from the one that has
 * it now, and both believe that they have done it.
 *
 * <p>Caught by: JobQueueTest.aWorkerThatWasTooSlowIsToldSo, attemptsMayBeMany,
 * whatFindsNothingLeavesNothingBehindWhateverFails
 */
public final class JobQueue {

    public boolean complete(Job job) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM job WHERE id = ?")) {
            delete.setLong(1, job.id());
            return delete.executeUpdate() == 1;
        }
    }
}
