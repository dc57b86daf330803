/**
 * Takes the time of a failed request for an answer as good as any. A server that fails at once is then the fastest of
 * all, and swallows the requests of the fleet.
 *
 * <p>Caught by: PeakEwmaTest.aFastFailureCountsAsTheFailureCost, aFastFailingServerIsNoBlackHole, aNanosecondCounts,
 * durationsMayBeVeryLong, aFailureMayBeReportedTwice
 */
public final class PeakEwma {

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = lease.history;
        long now = ticker.getAsLong();
        known.sample(now - lease.start, now);
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
