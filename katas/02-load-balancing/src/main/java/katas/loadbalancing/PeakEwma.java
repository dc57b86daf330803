package katas.loadbalancing;

import java.time.Duration;
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
        throw new UnsupportedOperationException("TODO: new PeakEwma");
    }

    /**
     * Picks a server and counts a request in flight there.
     *
     * @return the lease, to be closed when the request has ended; {@link Lease#fail} before that if it failed
     */
    public Lease lease() {
        throw new UnsupportedOperationException("TODO: PeakEwma.lease");
    }

    /**
     * The load of a server, as a pick would see it now. Looking changes nothing.
     *
     * @param server the server, not null
     * @return its load in nanoseconds, from 0 to infinity; 0 for a server that is not known
     * @throws NullPointerException if {@code server} is null
     */
    public double load(Server server) {
        throw new UnsupportedOperationException("TODO: PeakEwma.load");
    }

    /**
     * Replaces the fleet. Servers that stay keep their history. Leases of a server that has left stay open until they
     * are closed, and are in flight there, too, if it comes back before; its history may be forgotten.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        throw new UnsupportedOperationException("TODO: PeakEwma.update");
    }
}
