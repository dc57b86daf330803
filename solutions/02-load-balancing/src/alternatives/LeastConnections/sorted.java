package katas.loadbalancing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the servers sorted by requests in flight, and takes the first that is admitted. A pick costs a logarithm
 * instead of a walk through the fleet, which pays from some hundreds of servers on.
 */
public final class LeastConnections {

    private final Health health;
    private final Map<Server, Integer> open = new HashMap<>();
    private final Map<Server, Place> places = new HashMap<>();
    private final TreeSet<Place> order = new TreeSet<>(Comparator.comparingInt(Place::open)
            .thenComparingLong(Place::lastPick).thenComparingInt(Place::index));
    private long picks;

    public LeastConnections(Fleet fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Lease lease() {
        Place place = order.stream().filter(candidate -> health.admits(candidate.server())).findFirst()
                .orElse(order.first());
        open.merge(place.server(), 1, Integer::sum);
        move(new Place(place.server(), inFlight(place.server()), ++picks, place.index()));
        return new OpenLease(place.server());
    }

    public synchronized int inFlight(Server server) {
        return open.getOrDefault(Objects.requireNonNull(server, "server"), 0);
    }

    public synchronized void update(Fleet fleet) {
        Objects.requireNonNull(fleet, "fleet");
        Map<Server, Place> old = new HashMap<>(places);
        places.clear();
        order.clear();
        for (Server server : fleet.servers()) {
            long lastPick = old.containsKey(server) ? old.get(server).lastPick() : 0;
            move(new Place(server, inFlight(server), lastPick, fleet.servers().indexOf(server)));
        }
    }

    private synchronized void release(Server server) {
        open.computeIfPresent(server, (key, count) -> count == 1 ? null : count - 1);
        Place place = places.get(server);
        if (place != null) {
            move(new Place(server, inFlight(server), place.lastPick(), place.index()));
        }
    }

    private void move(Place place) {
        Place before = places.put(place.server(), place);
        if (before != null) {
            order.remove(before);
        }
        order.add(place);
    }

    /** Where a server of the fleet stands. */
    private record Place(Server server, int open, long lastPick, int index) {
    }

    private final class OpenLease implements Lease {

        private final Server server;
        private final AtomicBoolean closed = new AtomicBoolean();

        OpenLease(Server server) {
            this.server = server;
        }

        @Override
        public Server server() {
            return server;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release(server);
            }
        }
    }
}
