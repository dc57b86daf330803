package katas.loadbalancing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Takes the mean of all samples there ever were. After a million fast answers a server may stall for minutes before
 * the mean shows it, and after a bad day it is shunned for weeks.
 *
 * <p>Caught by: PeakEwmaTest.aWorseSampleCountsAtOnceAndInFull
 * Caught by: PeakEwmaTest.aBetterSampleCountsOnlyAsTheWorseOneFades
 * Caught by: PeakEwmaTest.aServerWhoseHistoryHasFadedIsProbedAgain
 * Caught by: PeakEwmaTest.closingALeaseTwiceCountsOnce
 * Caught by: PeakEwmaTest.costFadesEvenWhenNothingIsMeasured
 * Caught by: PeakEwmaTest.lookingAtALoadChangesNothing
 * Caught by: PeakEwmaTest.theTickerMayOverflow
 */
public final class PeakEwma {

    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        positive("decay", decay);
        this.failureNanos = positive("failureCost", failureCost);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.random = Objects.requireNonNull(random, "random");
        update(fleet);
    }

    public synchronized Lease lease() {
        long now = ticker.getAsLong();
        History drawn = draw(admitted());
        drawn.open++;
        return new OpenLease(drawn, now);
    }

    public synchronized double load(Server server) {
        Objects.requireNonNull(server, "server");
        History known = find(server, fleet);
        if (known == null) {
            known = find(server, departed);
        }
        return known == null ? 0 : known.load();
    }

    private History draw(List<History> candidates) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        // The second index is drawn from one fewer and steps over the first, so that the two always differ.
        int first = random.nextInt(candidates.size());
        int second = random.nextInt(candidates.size() - 1);
        if (second >= first) {
            second++;
        }
        History one = candidates.get(first);
        History other = candidates.get(second);
        return other.load() < one.load() ? other : one;
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = lease.history;
        long took = ticker.getAsLong() - lease.start;
        known.sample(lease.failed ? Math.max(took, failureNanos) : took);
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }

    private final class History {

        private double sum;
        private long samples;

        void sample(double nanos) {
            sum += nanos;
            samples++;
        }

        double load() {
            double current = samples == 0 ? 0 : sum / samples;
            if (current < 1) {
                return open == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return current * (open + 1);
        }
    }
}
