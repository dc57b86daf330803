package katas.loadbalancing;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Leaves failures out of the samples, because they are no answers. A server that only fails has no history then: it
 * looks new for ever, and is probed for ever.
 *
 * <p>Caught by: PeakEwmaTest.aFastFailureCountsAsTheFailureCost
 * Caught by: PeakEwmaTest.aFastFailingServerIsNoBlackHole
 * Caught by: PeakEwmaTest.aSlowFailureCountsItsOwnTime
 */
public final class PeakEwma {

    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        this.decayNanos = positive("decay", decay);
        positive("failureCost", failureCost);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.random = Objects.requireNonNull(random, "random");
        update(fleet);
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = lease.history;
        long now = ticker.getAsLong();
        long took = now - lease.start;
        if (!lease.failed) {
            known.sample(took, now);
        }
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
