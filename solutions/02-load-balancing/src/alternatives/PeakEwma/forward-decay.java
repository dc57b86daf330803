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
 * is then a number that hardly changes, the peak a plain maximum, and only who asks for a cost divides the growth out.
 * Growth is counted from a landmark, which is moved on before the numbers grow out of a double's precision. All that is
 * known is one immutable value, and every change replaces it with compare-and-set instead of a lock.
 */
public final class PeakEwma {

    private static final double NO_SAMPLE = Double.NEGATIVE_INFINITY;
    private static final double LARGEST_GROWTH = 100;

    private final Health health;
    private final double decay;
    private final double failureCost;
    private final LongSupplier ticker;
    private final RandomGenerator random;
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
        this.decay = nanos(decay);
        this.failureCost = nanos(failureCost);
        this.ticker = ticker;
        this.random = Objects.requireNonNull(random, "random");
        this.knowledge = new AtomicReference<>(
                new Knowledge(Objects.requireNonNull(fleet, "fleet"), Map.of(), ticker.getAsLong()));
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
        return load(knowledge.get(), Objects.requireNonNull(server, "server"), ticker.getAsLong());
    }

    public void update(Fleet fleet) {
        Objects.requireNonNull(fleet, "fleet");
        knowledge.updateAndGet(now -> new Knowledge(fleet, now.facts, now.landmark).tidy());
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
        return load(now, one, tick) <= load(now, other, tick) ? one : other;
    }

    private double load(Knowledge now, Server server, long tick) {
        Fact fact = now.fact(server);
        double cost = Math.exp(fact.peak - growth(now, tick));
        if (cost < 1) {
            return fact.open > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return cost * (fact.open + 1);
    }

    private double growth(Knowledge now, long tick) {
        return (tick - now.landmark) / decay;
    }

    /** The same with the landmark moved to the tick, if it was too far back. */
    private Knowledge at(long tick, Knowledge now) {
        double growth = growth(now, tick);
        if (growth < LARGEST_GROWTH) {
            return now;
        }
        Map<Server, Fact> moved = new HashMap<>(now.facts);
        moved.replaceAll((server, fact) -> new Fact(fact.open, fact.peak - growth));
        return new Knowledge(now.fleet, moved, tick);
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }

    private void end(OpenLease lease) {
        long tick = ticker.getAsLong();
        double took = lease.failed ? Math.max(tick - lease.start, failureCost) : tick - lease.start;
        knowledge.updateAndGet(before -> {
            Knowledge now = at(tick, before);
            Fact fact = now.fact(lease.server);
            double sample = Math.log(took) + growth(now, tick);
            return now.with(lease.server, new Fact(fact.open - 1, Math.max(fact.peak, sample))).tidy();
        });
    }

    /** What is known of one server: its open leases, and the logarithm of its worst sample, grown to a common time. */
    private record Fact(int open, double peak) {
    }

    private record Knowledge(Fleet fleet, Map<Server, Fact> facts, long landmark) {

        Fact fact(Server server) {
            return facts.getOrDefault(server, new Fact(0, NO_SAMPLE));
        }

        Knowledge with(Server server, Fact fact) {
            Map<Server, Fact> changed = new HashMap<>(facts);
            changed.put(server, fact);
            return new Knowledge(fleet, changed, landmark);
        }

        /** Forgets servers that have left and have nothing open. */
        Knowledge tidy() {
            Map<Server, Fact> kept = new HashMap<>(facts);
            kept.entrySet().removeIf(entry ->
                    entry.getValue().open == 0 && !fleet.servers().contains(entry.getKey()));
            return new Knowledge(fleet, kept, landmark);
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
