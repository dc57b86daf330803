package katas.loadbalancing;

import java.util.Objects;

/**
 * Gives failed servers their turns like all others, as most printed versions do: with one of three down, a third of
 * the requests is lost.
 *
 * <p>Caught by: RoundRobinTest.aServerThatIsNotAdmittedIsPassedOver
 * Caught by: RoundRobinTest.theTurnsOfAFailedServerAreSharedByAllOthers
 * Caught by: RoundRobinTest.aServerThatComesBackTakesItsTurnAgain
 */
public final class RoundRobin {

    private Fleet fleet;
    private int next;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        Objects.requireNonNull(health, "health");
        next = Math.floorMod(start, fleet.size());
    }

    public synchronized Server pick() {
        Server server = fleet.servers().get(next);
        next = (next + 1) % fleet.size();
        return server;
    }

    public synchronized void update(Fleet fleet) {
        this.fleet = Objects.requireNonNull(fleet, "fleet");
        next %= fleet.size();
    }
}
