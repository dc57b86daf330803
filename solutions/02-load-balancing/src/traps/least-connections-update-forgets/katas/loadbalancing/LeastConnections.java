package katas.loadbalancing;

import java.util.List;
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
    private List<Load> fleet = List.of();
    private long picks;

    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Load best = leastLoaded(true);
        if (best == null) {
            best = leastLoaded(false);
        }
        best.open++;
        best.lastPick = ++picks;
        return new OpenLease(best);
    }

    public synchronized int inFlight(Server server) {
        Objects.requireNonNull(server, "server");
        Load load = find(server, fleet);
        return load == null ? 0 : load.open;
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = fleet.servers().stream().map(Load::new).toList();
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
    }

    private static final class Load {

        private final Server server;
        private int open;
        private long lastPick;

        Load(Server server) {
            this.server = server;
        }

        boolean isBelow(Load other) {
            return open != other.open ? open < other.open : lastPick < other.lastPick;
        }
    }

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
