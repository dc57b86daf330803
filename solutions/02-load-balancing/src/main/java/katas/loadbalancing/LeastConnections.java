package katas.loadbalancing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private final Health health;
    private List<Load> fleet = List.of();
    private List<Load> departed = new ArrayList<>();
    private long picks;

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @throws NullPointerException if an argument is null
     */
    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    /**
     * Picks a server and counts a request in flight there.
     *
     * @return the lease, to be closed when the request has ended
     */
    public synchronized Lease lease() {
        Load best = leastLoaded(true);
        if (best == null) {
            best = leastLoaded(false);
        }
        best.open++;
        best.lastPick = ++picks;
        return new OpenLease(best);
    }

    /**
     * How many requests are in flight at a server.
     *
     * @param server the server, not null
     * @return the number of its open leases, never negative; 0 for a server that is not known
     * @throws NullPointerException if {@code server} is null
     */
    public synchronized int inFlight(Server server) {
        Objects.requireNonNull(server, "server");
        Load load = find(server, fleet);
        if (load == null) {
            load = find(server, departed);
        }
        return load == null ? 0 : load.open;
    }

    /**
     * Replaces the fleet. Servers that stay keep their counts and their turns. Leases of a server that has left stay
     * open until they are closed, and {@link #inFlight} counts them; they are in flight there, too, if it comes back
     * before.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public synchronized void update(Fleet fleet) {
        List<Load> known = new ArrayList<>(this.fleet);
        known.addAll(departed);
        List<Load> staying = new ArrayList<>();
        for (Server server : fleet.servers()) {
            Load load = find(server, known);
            staying.add(load == null ? new Load(server) : load);
        }
        // Who has left is remembered as long as requests are in flight there, and begins anew on its return.
        known.removeAll(staying);
        known.removeIf(load -> load.open == 0);
        known.forEach(load -> load.lastPick = 0);
        this.fleet = staying;
        departed = known;
    }

    private Load leastLoaded(boolean admittedOnly) {
        Load best = null;
        for (Load load : fleet) {
            if ((!admittedOnly || health.admits(load.server)) && (best == null || load.isBelow(best))) {
                best = load;
            }
        }
        return best;
    }

    private static Load find(Server server, List<Load> loads) {
        for (Load load : loads) {
            if (load.server.equals(server)) {
                return load;
            }
        }
        return null;
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        lease.load.open--;
        if (lease.load.open == 0) {
            departed.remove(lease.load);
        }
    }

    /** What is known of one server. */
    private static final class Load {

        private final Server server;
        private int open;
        private long lastPick;

        Load(Server server) {
            this.server = server;
        }

        boolean isBelow(Load other) {
            return open < other.open || open == other.open && lastPick < other.lastPick;
        }
    }

    /** A lease; whether it is closed is guarded by the balancer's lock, like the counts. */
    private final class OpenLease implements Lease {

        private final Load load;
        private boolean closed;

        OpenLease(Load load) {
            this.load = load;
        }

        @Override
        public Server server() {
            return load.server;
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
