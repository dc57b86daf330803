/**
 * Compares with less instead of less or equal: the lease lasts a millisecond longer than it says.
 *
 * <p>Caught by: JobQueueTest.aClaimEndsWithItsLease, aWorkerThatWasTooSlowIsToldSo, anExpiredJobKeepsItsPlace,
 * aLeaseLastsAsLongAsItShall, theClockMayStandAt1970
 */
public final class JobQueue {

    private static Optional<Job> next(Connection connection, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, payload, attempts FROM job "
                + "WHERE claimed_until < ? ORDER BY id FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED")) {
            select.setLong(1, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Job(row.getLong(1), row.getString(2), row.getInt(3) + 1))
                        : Optional.empty();
            }
        }
    }
}
