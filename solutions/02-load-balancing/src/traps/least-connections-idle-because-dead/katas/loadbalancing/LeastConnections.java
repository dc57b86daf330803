package katas.loadbalancing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Does not ask for health. A dead server has the fewest requests in flight of all, for it ends each at once with an
 * error, and so it gets the next.
 *
 * <p>Caught by: LeastConnectionsTest.aServerThatIsNotAdmittedIsNotPicked
 */
public final class LeastConnections {

    private final Map<Server, Load> loads = new HashMap<>();
    private Fleet fleet;
    private long picks;

    public LeastConnections(Fleet fleet, Health health) {
        Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Server best = leastLoaded(fleet.servers());
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
