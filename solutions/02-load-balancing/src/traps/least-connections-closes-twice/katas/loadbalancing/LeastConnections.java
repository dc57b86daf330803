package katas.loadbalancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts down at every close. A finally block and a time-out handler that both close a lease make a busy server look
 * idle, at last less than idle: a count of -300 attracts all requests.
 *
 * <p>Caught by: LeastConnectionsTest.closingALeaseTwiceCountsOnce
 */
public final class LeastConnections {

    private final Health health;
    private final Map<Server, Load> loads = new HashMap<>();
    private Fleet fleet;
    private long picks;

    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Server best = leastLoaded(fleet.admittedBy(health));
        Load load = loads.get(best);
        load.open++;
        load.lastPick = ++picks;
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
        Load load = loads.get(lease.server);
        if (load == null) {
            return;
        }
        load.open--;
        if (!isKnown(lease.server, load)) {
            loads.remove(lease.server);
        }
    }

    private boolean isKnown(Server server, Load load) {
        if (fleet.servers().contains(server)) {
            return true;
        }
        load.lastPick = 0;
        return load.open > 0;
    }

    private static final class Load {

        private int open;
        private long lastPick;

        boolean isBelow(Load other) {
            return open != other.open ? open < other.open : lastPick < other.lastPick;
        }
    }

    private final class OpenLease implements Lease {

        private final Server server;

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
