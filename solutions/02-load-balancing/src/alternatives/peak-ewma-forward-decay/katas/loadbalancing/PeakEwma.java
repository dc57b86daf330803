package katas.loadbalancing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Forward decay: instead of letting old samples shrink, it lets new ones grow with the time, as logarithms. A sample
 * is then a number that never changes, the peak a plain maximum, and only who asks for a cost divides the growth out.
 * All that is known is one immutable value, and every change replaces it with compare-and-set instead of a lock.
 */
public final class PeakEwma {

    private static final double NO_SAMPLE = Double.NEGATIVE_INFINITY;

    private final Health health;
    private final double decay;
    private final long failureCost;
    private final LongSupplier ticker;
    private final RandomGenerator random;
    private final long begin;
    private final AtomicReference<Knowledge> knowledge;

    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        if (decay.isNegative() || decay.isZero()) {
            throw new IllegalArgumentException("decay must be above zero: " + decay);
        }
        if (failureCost.isNegative() || failureCost.isZero()) {
            throw new IllegalArgumentException("failureCost must be above zero: " + failureCost);
        }
        this.decay = decay.toNanos();
        this.failureCost = failureCost.toNanos();
        this.ticker = ticker;
        this.random = Objects.requireNonNull(random, "random");
        this.begin = ticker.getAsLong();
        this.knowledge = new AtomicReference<>(new Knowledge(Objects.requireNonNull(fleet, "fleet"), Map.of()));
    }

    public Lease lease() {
        while (true) {
            Knowledge now = knowledge.get();
            long start = ticker.getAsLong();
            Server server = draw(now, start);
            Fact fact = now.fact(server);
            if (knowledge.compareAndSet(now, now.with(server, new Fact(fact.open + 1, fact.peak)))) {
                return new OpenLease(server, start);
            }
        }
    }

    public double load(Server server) {
        return load(knowledge.get().fact(Objects.requireNonNull(server, "server")), ticker.getAsLong());
    }

    public void update(Fleet fleet) {
        Objects.requireNonNull(fleet, "fleet");
        knowledge.updateAndGet(now -> new Knowledge(fleet, now.facts).tidy());
    }

    private Server draw(Knowledge now, long tick) {
        List<Server> candidates = now.fleet.admittedBy(health);
        int first = random.nextInt(candidates.size());
        int second = first;
        while (second == first && candidates.size() > 1) {
            second = random.nextInt(candidates.size());
        }
        Server one = candidates.get(first);
        Server other = candidates.get(second);
        return load(now.fact(one), tick) <= load(now.fact(other), tick) ? one : other;
    }

    private double load(Fact fact, long tick) {
        double cost = Math.exp(fact.peak - growth(tick));
        if (cost < 1) {
            return fact.open > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return cost * (fact.open + 1);
    }

    private double growth(long tick) {
        return (tick - begin) / decay;
    }

    private void end(OpenLease lease) {
        long tick = ticker.getAsLong();
        long took = lease.failed ? Math.max(tick - lease.start, failureCost) : tick - lease.start;
        double sample = Math.log(took) + growth(tick);
        knowledge.updateAndGet(now -> {
            Fact fact = now.fact(lease.server);
            return now.with(lease.server, new Fact(fact.open - 1, Math.max(fact.peak, sample))).tidy();
        });
    }

    /** What is known of one server: its open leases, and the logarithm of its worst sample, grown to a common time. */
    private record Fact(int open, double peak) {
    }

    private record Knowledge(Fleet fleet, Map<Server, Fact> facts) {

        Fact fact(Server server) {
            return facts.getOrDefault(server, new Fact(0, NO_SAMPLE));
        }

        Knowledge with(Server server, Fact fact) {
            Map<Server, Fact> changed = new HashMap<>(facts);
            changed.put(server, fact);
            return new Knowledge(fleet, changed);
        }

        /** Forgets servers that have left and have nothing open. */
        Knowledge tidy() {
            Map<Server, Fact> kept = new HashMap<>(facts);
            kept.entrySet().removeIf(entry ->
                    entry.getValue().open == 0 && !fleet.servers().contains(entry.getKey()));
            return new Knowledge(fleet, kept);
        }
    }

    private final class OpenLease implements Lease {

        private final Server server;
        private final long start;
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile boolean failed;

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
            failed = true;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                end(this);
            }
        }
    }
}
