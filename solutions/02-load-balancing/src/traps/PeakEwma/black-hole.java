package katas.loadbalancing;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Takes the time of a failed request for an answer as good as any. A server that fails at once is then the fastest of
 * all, and swallows the requests of the fleet.
 *
 * <p>Caught by: PeakEwmaTest.aFastFailureCountsAsTheFailureCost
 * Caught by: PeakEwmaTest.aFastFailingServerIsNoBlackHole
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
        known.sample(took, now);
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
