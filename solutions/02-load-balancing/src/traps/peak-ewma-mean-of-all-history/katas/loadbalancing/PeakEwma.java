package katas.loadbalancing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Health health;
    private final long failureNanos;
    private final LongSupplier ticker;
    private final RandomGenerator random;
    private final Map<Server, History> histories = new HashMap<>();
    private Fleet fleet;

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
        Server server = draw(fleet.admittedBy(health));
        histories.get(server).open++;
        return new OpenLease(server, now);
    }

    public synchronized double load(Server server) {
        History known = histories.get(Objects.requireNonNull(server, "server"));
        return known == null ? 0 : known.load();
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        fleet.servers().forEach(server -> histories.computeIfAbsent(server, key -> new History()));
        histories.entrySet().removeIf(entry -> entry.getValue().open == 0 && !fleet.servers().contains(entry.getKey()));
    }

    private static long positive(String name, Duration duration) {
        if (duration.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(name + " must be above zero, not " + duration);
        }
        return duration.toNanos();
    }

    private Server draw(List<Server> candidates) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        // The second index is drawn from one fewer and steps over the first, so that the two always differ.
        int first = random.nextInt(candidates.size());
        int second = random.nextInt(candidates.size() - 1);
        if (second >= first) {
            second++;
        }
        Server one = candidates.get(first);
        Server other = candidates.get(second);
        return histories.get(other).load() < histories.get(one).load() ? other : one;
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = histories.get(lease.server);
        long took = ticker.getAsLong() - lease.start;
        known.sample(lease.failed ? Math.max(took, failureNanos) : took);
        known.open--;
        if (known.open == 0 && !fleet.servers().contains(lease.server)) {
            histories.remove(lease.server);
        }
    }

    private final class History {

        private int open;
        private double sum;
        private long samples;

        void sample(long nanos) {
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

    private final class OpenLease implements Lease {

        private final Server server;
        private final long start;
        private boolean failed;
        private boolean closed;

        OpenLease(Server server, long start) {
            this.server = server;
            this.start = start;
        }

        @Override
        public Server server() {
            return server;
        }

        @Override
        public void fail() {
            synchronized (PeakEwma.this) {
                failed = true;
            }
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
