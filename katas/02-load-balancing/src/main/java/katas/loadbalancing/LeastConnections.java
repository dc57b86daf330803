package katas.loadbalancing;

/**
 * A balancer that gives a request to the server with the fewest requests in flight.
 *
 * <p>A request is in flight from {@link #lease} until its lease is closed. Among servers with equally few, the one that
 * was picked least recently gets it; those that were not picked since they joined the fleet come first, in its order. A
 * server that has left and comes back has joined anew. One that {@link Health} does not admit is not picked; when none
 * is admitted, all count as admitted.
 *
 * <p>Memory grows with the fleet and the open leases, and not with what has been: nothing is kept of a server that has
 * left once its last lease is closed. Thread-safe, and so are the leases.
 */
public final class LeastConnections {

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument is null
     */
    public LeastConnections(Fleet fleet, Health health) {
        throw new UnsupportedOperationException("TODO: new LeastConnections");
    }

    /**
     * Picks a server and counts a request in flight there.
     *
     * @return the lease, to be closed when the request has ended
     */
    public Lease lease() {
        throw new UnsupportedOperationException("TODO: LeastConnections.lease");
    }

    /**
     * How many requests are in flight at a server.
     *
     * @param server the server, not null
     * @return the number of its open leases, never negative; 0 for a server that is not known
     * @throws NullPointerException if {@code server} is null
     */
    public int inFlight(Server server) {
        throw new UnsupportedOperationException("TODO: LeastConnections.inFlight");
    }

    /**
     * Replaces the fleet. Servers that stay keep their counts and their turns. Leases of a server that has left stay
     * open until they are closed, and {@link #inFlight} counts them; they are in flight there, too, if it comes back
     * before.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        throw new UnsupportedOperationException("TODO: LeastConnections.update");
    }
}
