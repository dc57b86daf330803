package katas.loadbalancing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private final Health health;
    private final double decayNanos;
    private final LongSupplier ticker;
    private final RandomGenerator random;
    private List<History> fleet = List.of();
    private List<History> departed = new ArrayList<>();

    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        this.decayNanos = positive("decay", decay);
        positive("failureCost", failureCost);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.random = Objects.requireNonNull(random, "random");
        update(fleet);
    }

    public synchronized Lease lease() {
        long now = ticker.getAsLong();
        History drawn = draw(admitted(), now);
        drawn.open++;
        return new OpenLease(drawn, now);
    }

    public synchronized double load(Server server) {
        Objects.requireNonNull(server, "server");
        History known = find(server, fleet);
        if (known == null) {
            known = find(server, departed);
        }
        return known == null ? 0 : known.load(ticker.getAsLong());
    }

    public synchronized void update(Fleet fleet) {
        List<History> known = new ArrayList<>(this.fleet);
        known.addAll(departed);
        List<History> staying = new ArrayList<>();
        for (Server server : fleet.servers()) {
            History history = find(server, known);
            staying.add(history == null ? new History(server) : history);
        }
        // Who has left is remembered as long as requests are in flight there.
        known.removeAll(staying);
        known.removeIf(history -> history.open == 0);
        this.fleet = staying;
        departed = known;
    }

    private static long positive(String name, Duration duration) {
        if (duration.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(name + " must be above zero, not " + duration);
        }
        return duration.toNanos();
    }

    private static History find(Server server, List<History> histories) {
        for (History history : histories) {
            if (history.server.equals(server)) {
                return history;
            }
        }
        return null;
    }

    private List<History> admitted() {
        List<History> admitted = new ArrayList<>(fleet.size());
        for (History history : fleet) {
            if (health.admits(history.server)) {
                admitted.add(history);
            }
        }
        return admitted.isEmpty() ? fleet : admitted;
    }

    private History draw(List<History> candidates, long now) {
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
        return other.load(now) < one.load(now) ? other : one;
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

    private final class History {

        private final Server server;
        private int open;
        private double cost;
        private long stamp;

        History(Server server) {
            this.server = server;
        }

        double cost(long now) {
            // Before the first sample the stamp means nothing, and a factor from it may even be infinite.
            return cost == 0 ? 0 : cost * Math.exp(-(now - stamp) / decayNanos);
        }

        void sample(long nanos, long now) {
            cost = Math.max(nanos, cost(now));
            stamp = now;
        }

        double load(long now) {
            double current = cost(now);
            if (current < 1) {
                return open == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return current * (open + 1);
        }
    }

    private final class OpenLease implements Lease {

        private final History history;
        private final long start;
        private boolean failed;
        private boolean closed;

        OpenLease(History history, long start) {
            this.history = history;
            this.start = start;
        }

        @Override
        public Server server() {
            return history.server;
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
