/**
 * Claims for ever. When a worker crashes, its job is neither done nor given to another.
 *
 * <p>Caught by: JobQueueTest.aClaimEndsWithItsLease, aWorkerThatWasTooSlowIsToldSo, anExpiredJobKeepsItsPlace,
 * aLeaseLastsAsLongAsItShall
 */
public final class JobQueue {

    private static Optional<Job> next(Connection connection, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, payload, attempts FROM job "
                + "WHERE claimed_until < 1 AND 0 <= ? ORDER BY id FETCH FIRST 1 ROW ONLY FOR UPDATE SKIP LOCKED")) {
            select.setLong(1, now);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Job(row.getLong(1), row.getString(2), row.getInt(3) + 1))
                        : Optional.empty();
            }
        }
    }
}
