package katas.loadbalancing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Looks at all servers and takes the best. Every balancer beside it does the same with the same numbers a moment old,
 * and all run to one server together; two random choices are what prevents it.
 *
 * <p>Caught by: PeakEwmaTest.twoDifferentServersAreDrawn
 * Caught by: PeakEwmaTest.equalServersArePickedEquallyOften
 */
public final class PeakEwma {

    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        this.decayNanos = positive("decay", decay);
        this.failureNanos = positive("failureCost", failureCost);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        Objects.requireNonNull(random, "random");
        update(fleet);
    }

    private History draw(List<History> candidates, long now) {
        History best = candidates.get(0);
        for (History candidate : candidates) {
            if (candidate.load(now) < best.load(now)) {
                best = candidate;
            }
        }
        return best;
    }
}
