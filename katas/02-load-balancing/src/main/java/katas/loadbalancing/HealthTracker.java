package katas.loadbalancing;

import java.util.function.LongSupplier;

/**
 * Learns from the outcome of requests which servers are fit to be given more.
 *
 * <p><b>Ejection.</b> A failure ejects its server when it is the {@code consecutiveFailures}-th in a row, or when there
 * have been at least {@code window} outcomes and at least {@code failureRate} of the last {@code window} are failures,
 * this one included. Only a failure ejects. An ejection begins a new count: outcomes from before it are forgotten, and
 * those that are reported while it lasts are ignored, for they are answers to requests of the time before. Shares, this
 * one and those below, are quotients of {@code double}s: 7 of 25 are 0.28.
 *
 * <p>An ejection lasts {@code ejection} from the moment of the failure; at its very end the server is back. One that
 * begins before the slow return from the one before is over lasts longer: the second of such a series lasts two times
 * {@code ejection}, the n-th n times, from the tenth on ten times. What would last longer than 292 years, the most that
 * the difference of two ticks can say, does not end.
 *
 * <p><b>Slow return.</b> For {@code slowStart} after an ejection the server is admitted in a part of the cases only: a
 * tenth at first, then the share of {@code slowStart} that is over, if that is more. Of n questions in a row with no
 * time between them, n times that share is answered with yes, give or take one. This holds only while another server
 * of the fleet can take the rest, one that is neither ejected nor in slow return; with none, it is always admitted.
 *
 * <p><b>Panic.</b> While the share of servers in the fleet that are not ejected is below {@code panicThreshold}, all
 * are admitted: better a few failures at all servers than all requests at the few that are left.
 *
 * <p>A server that is not in the fleet is not admitted, and its outcomes are ignored. The time for an operation grows
 * at most with the fleet, and not with {@code window}; the memory for a server grows with the outcomes that there were,
 * up to {@code window} of them. Thread-safe.
 *
 * @see <a href="https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/upstream/outlier">Envoy, Outlier
 *     detection</a>
 */
public final class HealthTracker implements Health {

    /**
     * Makes a tracker to which every server is healthy.
     *
     * @param fleet the servers, not null
     * @param policy when to eject and how to bring back, not null
     * @param ticker the time in nanoseconds, which never runs backward but may begin anywhere and overflow, such as
     *     {@code System::nanoTime}; not null
     * @throws NullPointerException if an argument is null
     */
    public HealthTracker(Fleet fleet, HealthPolicy policy, LongSupplier ticker) {
        throw new UnsupportedOperationException("TODO: new HealthTracker");
    }

    /**
     * Reports that a server has answered well.
     *
     * @param server the server, not null
     * @throws NullPointerException if {@code server} is null
     */
    public void succeeded(Server server) {
        throw new UnsupportedOperationException("TODO: HealthTracker.succeeded");
    }

    /**
     * Reports that a server has failed: an answer that says so, no answer in time, or no connection.
     *
     * @param server the server, not null
     * @throws NullPointerException if {@code server} is null
     */
    public void failed(Server server) {
        throw new UnsupportedOperationException("TODO: HealthTracker.failed");
    }

    /**
     * Whether a server may be given a request now. During a slow return each question counts.
     *
     * @param server the server, not null
     * @return true when it may
     * @throws NullPointerException if {@code server} is null
     */
    @Override
    public boolean admits(Server server) {
        throw new UnsupportedOperationException("TODO: HealthTracker.admits");
    }

    /**
     * Replaces the fleet. Servers that stay keep their state; new ones begin healthy; those that left are forgotten.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        throw new UnsupportedOperationException("TODO: HealthTracker.update");
    }
}
