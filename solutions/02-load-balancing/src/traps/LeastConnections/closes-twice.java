/**
 * Counts down at every close. A finally block and a time-out handler that both close a lease make a busy server look
 * idle, at last less than idle: a count of -300 attracts all requests.
 *
 * <p>Caught by: LeastConnectionsTest.closingALeaseTwiceCountsOnce, closingALeaseOfTheTimeBeforeTwiceCountsOnce
 */
public final class LeastConnections {

    private synchronized void release(OpenLease lease) {
        lease.load.open--;
        if (lease.load.open == 0) {
            departed.remove(lease.load);
        }
    }
}
