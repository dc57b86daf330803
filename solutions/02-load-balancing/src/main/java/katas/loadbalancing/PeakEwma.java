package katas.loadbalancing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * A balancer that draws two servers at random and gives the request to the one that has answered faster of late.
 *
 * <p><b>Cost.</b> A closed lease is a sample: the nanoseconds from {@link #lease} to close; if it failed, the failure
 * cost when that is more. A sample fades with its age: after t nanoseconds it counts e<sup>−t/decay</sup> times what
 * it was. A server's cost is the largest of its faded samples. So a worse sample counts at once and in full, a better
 * one only as the worse one fades, and cost falls with time even when nothing is measured. A server whose cost is below
 * one nanosecond, or that has no sample yet, has no history.
 *
 * <p><b>Load.</b> The load of a server with history is its cost times one more than its open leases. A server without
 * history has load 0 while it has no open lease, and infinite load while it has one: one request probes it, and all
 * others keep away until the answer is there.
 *
 * <p><b>Pick.</b> Two different servers are drawn uniformly at random among those that {@link Health} admits, or among
 * all when it admits none; the one with the lower load gets the request, a random one of the two if they are equal. If
 * there is but one to draw from, it is picked.
 *
 * <p>Memory is constant for a server, however many samples there were, and nothing is kept of a server that has left
 * once its last lease is closed. Thread-safe, and so are the leases.
 *
 * @see <a href="https://twitter.github.io/finagle/guide/Clients.html#power-of-two-choices-p2c-least-loaded">Finagle,
 *     Power of Two Choices, and Peak EWMA below it</a>
 * @see <a href="https://www.eecs.harvard.edu/~michaelm/postscripts/tpds2001.pdf">Mitzenmacher, The Power of Two Choices
 *     in Randomized Load Balancing, 2001</a>
 */
public final class PeakEwma {

    private final Health health;
    private final double decayNanos;
    private final double failureNanos;
    private final LongSupplier ticker;
    private final RandomGenerator random;
    private List<History> fleet = List.of();
    private List<History> departed = new ArrayList<>();

    /**
     * Makes a balancer that knows nothing yet.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @param decay how long a sample takes to fade to 1/e; more than zero
     * @param failureCost what a failed request costs at least; more than zero
     * @param ticker the time in nanoseconds, which never runs backward but may begin anywhere and overflow, such as
     *     {@code System::nanoTime}; not null
     * @param random draws the servers; threads that share the balancer share it too; not null
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code decay} or {@code failureCost} is not above zero; the message has it
     */
    public PeakEwma(Fleet fleet, Health health, Duration decay, Duration failureCost, LongSupplier ticker,
            RandomGenerator random) {
        this.health = Objects.requireNonNull(health, "health");
        this.decayNanos = positive("decay", decay);
        this.failureNanos = positive("failureCost", failureCost);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.random = Objects.requireNonNull(random, "random");
        update(fleet);
    }

    /**
     * Picks a server and counts a request in flight there.
     *
     * @return the lease, to be closed when the request has ended; {@link Lease#fail} before that if it failed
     */
    public synchronized Lease lease() {
        long now = ticker.getAsLong();
        History drawn = draw(admitted(), now);
        drawn.open++;
        return new OpenLease(drawn, now);
    }

    /**
     * The load of a server, as a pick would see it now. Looking changes nothing.
     *
     * @param server the server, not null
     * @return its load in nanoseconds, from 0 to infinity; 0 for a server that is not known
     * @throws NullPointerException if {@code server} is null
     */
    public synchronized double load(Server server) {
        Objects.requireNonNull(server, "server");
        History known = find(server, fleet);
        return known == null ? 0 : known.load(ticker.getAsLong());
    }

    /**
     * Replaces the fleet. Servers that stay keep their history. Leases of a server that has left stay open until they
     * are closed, and are in flight there, too, if it comes back before; its history may be forgotten.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
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

    /** A duration in nanoseconds; a {@code double} holds the longest ones, too, which are more than a {@code long}. */
    private static double positive(String name, Duration duration) {
        if (duration.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(name + " must be above zero, not " + duration);
        }
        return duration.getSeconds() * 1e9 + duration.getNano();
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
        known.sample(lease.failed ? Math.max(took, failureNanos) : took, now);
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }

    /**
     * What is known of one server. All samples fade by the same factor, so the one that is largest now stays the
     * largest: it alone needs to be kept, with its time.
     */
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

        void sample(double nanos, long now) {
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

    /** A lease; its state is guarded by the balancer's lock, like the histories. */
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
