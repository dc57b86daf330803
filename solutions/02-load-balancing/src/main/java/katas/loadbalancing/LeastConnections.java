package katas.loadbalancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A balancer that gives a request to the server with the fewest requests in flight.
 *
 * <p>A request is in flight from {@link #lease} until its lease is closed. Among servers with equally few, the one that
 * was picked least recently gets it; those that were not picked since they joined the fleet come first, in its order. A
 * server that {@link Health} does not admit is not picked; when none is admitted, all count as admitted.
 *
 * <p>Thread-safe, and so are the leases.
 */
public final class LeastConnections {

    private final Health health;
    private final Map<Server, Load> loads = new HashMap<>();
    private Fleet fleet;
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
        Server best = leastLoaded(fleet.admittedBy(health));
        Load load = loads.get(best);
        load.open++;
        load.lastPick = ++picks;
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
        Load load = loads.get(Objects.requireNonNull(server, "server"));
        return load == null ? 0 : load.open;
    }

    /**
     * Replaces the fleet. Servers that stay keep their counts. Leases of a server that has left stay open until they
     * are closed, and count again should it come back before.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        for (Server server : fleet.servers()) {
            loads.putIfAbsent(server, new Load());
        }
        loads.entrySet().removeIf(entry -> !isKnown(entry.getKey(), entry.getValue()));
    }

    private Server leastLoaded(List<Server> candidates) {
        Server best = candidates.get(0);
        for (Server candidate : candidates) {
            if (loads.get(candidate).isBelow(loads.get(best))) {
                best = candidate;
            }
        }
        return best;
    }

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        Load load = loads.get(lease.server);
        load.open--;
        if (!isKnown(lease.server, load)) {
            loads.remove(lease.server);
        }
    }

    /** Forgets what need not be remembered of a server that has left, and says whether something is left. */
    private boolean isKnown(Server server, Load load) {
        if (fleet.servers().contains(server)) {
            return true;
        }
        load.lastPick = 0;
        return load.open > 0;
    }

    /** What is known of one server. */
    private static final class Load {

        private int open;
        private long lastPick;

        boolean isBelow(Load other) {
            return open != other.open ? open < other.open : lastPick < other.lastPick;
        }
    }

    /** A lease; whether it is closed is guarded by the balancer's lock, like the counts. */
    private final class OpenLease implements Lease {

        private final Server server;
        private boolean closed;

        OpenLease(Server server) {
            this.server = server;
        }

        @Override
        public Server server() {
            return server;
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
