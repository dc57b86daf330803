/**
 * Leaves failures out of the samples, because they are no answers. A server that only fails has no history then: it
 * looks new for ever, and is probed for ever.
 *
 * <p>Caught by: PeakEwmaTest.aFastFailureCountsAsTheFailureCost, aFastFailingServerIsNoBlackHole,
 * aSlowFailureCountsItsOwnTime, aNanosecondCounts, durationsMayBeVeryLong, aFailureMayBeReportedTwice
 */
public final class PeakEwma {

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = lease.history;
        long now = ticker.getAsLong();
        if (!lease.failed) {
            known.sample(now - lease.start, now);
        }
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
