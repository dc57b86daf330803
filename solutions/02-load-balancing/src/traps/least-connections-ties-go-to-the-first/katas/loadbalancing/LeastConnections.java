package katas.loadbalancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Of equally busy servers it takes the first of the list. As long as requests come one at a time, that is always the
 * same one, and its neighbors stay cold.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatAreEquallyBusyTakeTurns
 * Caught by: LeastConnectionsTest.aServerThatJoinsIsFirstAmongEquals
 */
public final class LeastConnections {

    private final Health health;
    private final Map<Server, Load> loads = new HashMap<>();
    private Fleet fleet;

    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Server best = leastLoaded(fleet.admittedBy(health));
        Load load = loads.get(best);
        load.open++;
        return new OpenLease(best);
    }

    public synchronized int inFlight(Server server) {
        Load load = loads.get(Objects.requireNonNull(server, "server"));
        return load == null ? 0 : load.open;
    }

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

    private boolean isKnown(Server server, Load load) {
        if (fleet.servers().contains(server)) {
            return true;
        }
        return load.open > 0;
    }

    private static final class Load {

        private int open;

        boolean isBelow(Load other) {
            return open < other.open;
        }
    }

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
