/**
 * Counts a request down at each close. Two closes make the server seem to have fewer than no request in flight, and
 * its load falls to nothing.
 *
 * <p>Caught by: PeakEwmaTest.closingALeaseTwiceCountsOnce
 */
public final class PeakEwma {

    private synchronized void release(OpenLease lease) {
        History known = lease.history;
        long now = ticker.getAsLong();
        long took = now - lease.start;
        known.sample(lease.failed ? Math.max(took, failureNanos) : took, now);
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
