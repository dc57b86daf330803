package katas.loadbalancing;

import java.util.Objects;

/**
 * Passes over a failed server, but counts on from its turn. So the one after it has two turns in each round, and
 * carries the load of two when it is least wanted.
 *
 * <p>Caught by: RoundRobinTest.theTurnsOfAFailedServerAreSharedByAllOthers
 * Caught by: RoundRobinTest.aServerThatComesBackTakesItsTurnAgain
 */
public final class RoundRobin {

    private Fleet fleet;
    private int next;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        this.health = Objects.requireNonNull(health, "health");
        next = Math.floorMod(start, fleet.size());
    }

    public synchronized Server pick() {
        int first = next;
        next = (next + 1) % fleet.size();
        for (int step = 0; step < fleet.size(); step++) {
            Server server = fleet.servers().get((first + step) % fleet.size());
            if (health.admits(server)) {
                return server;
            }
        }
        return fleet.servers().get(first);
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        next %= fleet.size();
    }
}
