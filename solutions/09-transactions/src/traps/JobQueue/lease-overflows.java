/**
 * Adds the lease to the time. A lease without end ends before it has begun, and the next claim takes the same job.
 *
 * <p>Caught by: JobQueueTest.aLeaseWithoutEndDoesNotEnd
 */
public final class JobQueue {

    private long endOfLease(long now) {
        return now + lease.toMillis();
    }
}
