package katas.loadbalancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Begins to count anew with every update of the fleet, though the requests are still in flight: the busiest server may
 * be the next to be picked.
 *
 * <p>Caught by: LeastConnectionsTest.serversThatStayKeepTheirCounts
 * Caught by: LeastConnectionsTest.aLeaseMayBeClosedAfterItsServerHasLeft
 * Caught by: LeastConnectionsTest.openLeasesCountAgainWhenTheirServerComesBack
 * Caught by: LeastConnectionsTest.aServerThatJoinsIsFirstAmongEquals
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
        loads.clear();
        for (Server server : fleet.servers()) {
            loads.put(server, new Load());
        }
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
        if (load != null && load.open > 0) {
            load.open--;
        }
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
