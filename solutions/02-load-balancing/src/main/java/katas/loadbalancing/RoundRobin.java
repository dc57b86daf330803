package katas.loadbalancing;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A balancer whose servers take turns.
 *
 * <p>The turn goes through the fleet in its order and from the last server to the first, for ever. From a server that
 * was picked it goes to the next one that {@link Health} admits by then; who is not admitted is passed over, and its
 * turns are shared by all others: between two picks of one admitted server every other admitted server is picked
 * exactly once, however many others are down. When no server is admitted, all count as admitted: a server that may fail
 * is better than an error that is certain.
 *
 * <p>A pick takes time in proportion to the servers that it passes over. Thread-safe: picks of several threads share
 * one sequence of turns.
 */
public final class RoundRobin {

    private final AtomicReference<Rotation> rotation;
    private final Health health;

    /**
     * Makes a balancer.
     *
     * @param fleet the servers, not null
     * @param health which of them may be picked, not null
     * @param start where the turns begin: at the server with the index {@code Math.floorMod(start, fleet.size())}. Any
     *     number will do, for instance a random one, so that not every client begins with the same server
     * @throws NullPointerException if an argument is null
     */
    public RoundRobin(Fleet fleet, Health health, int start) {
        this.rotation = new AtomicReference<>(new Rotation(fleet, Math.floorMod(start, fleet.size())));
        this.health = Objects.requireNonNull(health, "health");
    }

    /**
     * Picks the server whose turn it is.
     *
     * @return a server of the fleet
     */
    public Server pick() {
        // The turn is a small index that is reduced at every step: a counter of picks would overflow one day.
        while (true) {
            Rotation now = rotation.get();
            int index = now.turn(health);
            if (rotation.compareAndSet(now, now.after(index))) {
                return now.fleet.servers().get(index);
            }
        }
    }

    /**
     * Replaces the fleet. An equal fleet changes nothing; after any other, be it the same servers in another order, the
     * turns begin at any server of the new one.
     *
     * @param fleet the new servers, not null
     * @throws NullPointerException if {@code fleet} is null; the old one then stays
     */
    public void update(Fleet fleet) {
        rotation.updateAndGet(now -> new Rotation(fleet, now.next % fleet.size()));
    }

    /** Fleet and turn in one value, so that no pick sees the turn of one fleet and the servers of another. */
    private record Rotation(Fleet fleet, int next) {

        int turn(Health health) {
            List<Server> servers = fleet.servers();
            for (int step = 0; step < servers.size(); step++) {
                int index = (next + step) % servers.size();
                if (health.admits(servers.get(index))) {
                    return index;
                }
            }
            return next;
        }

        Rotation after(int index) {
            return new Rotation(fleet, (index + 1) % fleet.size());
        }
    }
}
