package katas.loadbalancing;

/**
 * A balancer that gives all requests of a client to the same server, with no table of who went where.
 *
 * <p>The server depends on the client's key and on the names of the servers that {@link Health} admits, and on nothing
 * else: not on the order of the fleet, not on earlier picks, not on the process. Every balancer with the same servers
 * gives the same answer, on every JVM and after every restart.
 *
 * <p>When a server leaves or is no longer admitted, only its clients move; when it comes back, they return, and nobody
 * else moves. When a server joins a fleet of n, about one client in n + 1 moves, and only to the new one. Clients are
 * spread evenly: each of n servers has an n-th of many clients, within a fifth of that. When no server is admitted, all
 * count as admitted.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://www.eecs.umich.edu/techreports/cse/96/CSE-TR-316-96.pdf">Thaler and Ravishankar, A Name-Based
 *     Mapping Scheme for Rendezvous, 1996</a>
 */
public final class StickySessions {

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument is null
     */
    public StickySessions(Fleet fleet, Health health) {
        throw new UnsupportedOperationException("TODO: new StickySessions");
    }

    /**
     * Picks the client's server.
     *
     * @param client what tells the client from others, for instance a session's id or an address; any string, not null
     * @return a server of the fleet
     * @throws NullPointerException if {@code client} is null
     */
    public Server pick(String client) {
        throw new UnsupportedOperationException("TODO: StickySessions.pick");
    }

    /**
     * Replaces the fleet.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        throw new UnsupportedOperationException("TODO: StickySessions.update");
    }
}
