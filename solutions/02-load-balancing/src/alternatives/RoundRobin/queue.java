package katas.loadbalancing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * The servers stand in a queue; who has been picked goes to its end, and so do those before it that were passed over.
 * No index, so nothing to overflow and no remainder; but every pick takes the lock.
 */
public final class RoundRobin {

    private final Health health;
    private Fleet fleet;
    private Deque<Server> queue;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = fleet;
        this.health = Objects.requireNonNull(health, "health");
        this.queue = new ArrayDeque<>(fleet.servers());
        for (int turn = Math.floorMod(start, fleet.size()); turn > 0; turn--) {
            toTheEnd();
        }
    }

    public synchronized Server pick() {
        for (int passed = 0; passed < fleet.size(); passed++) {
            Server server = toTheEnd();
            if (health.admits(server)) {
                return server;
            }
        }
        return toTheEnd();
    }

    public synchronized void update(Fleet fleet) {
        if (!fleet.equals(this.fleet)) {
            this.fleet = fleet;
            this.queue = new ArrayDeque<>(fleet.servers());
        }
    }

    private Server toTheEnd() {
        Server first = queue.removeFirst();
        queue.addLast(first);
        return first;
    }
}
