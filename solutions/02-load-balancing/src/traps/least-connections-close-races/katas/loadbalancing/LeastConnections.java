package katas.loadbalancing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Guards a lease by looking first and marking then, outside the lock: two threads that close it at once both find it
 * open, and both count down.
 *
 * <p>Caught by: LeastConnectionsConcurrency.threadsShareTheCounts
 */
public final class LeastConnections {

    private final Health health;
    private List<Load> fleet = List.of();
    private List<Load> departed = new ArrayList<>();
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
        if (load == null) {
            load = find(server, departed);
        }
        return load == null ? 0 : load.open;
    }

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
        lease.load.open--;
        if (lease.load.open == 0) {
            departed.remove(lease.load);
        }
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
        private volatile boolean closed;

        OpenLease(Load load) {
            this.load = load;
        }

        @Override
        public Server server() {
            return load.server;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                release(this);
            }
        }
    }
}
