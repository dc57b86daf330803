package katas.loadbalancing;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Begins anew with every update. Service discovery repeats itself every few seconds, so the first servers of the list
 * get more than their share.
 *
 * <p>Caught by: RoundRobinTest.anUpdateThatChangesNothingKeepsTheTurn
 */
public final class RoundRobin {

    private final AtomicReference<Rotation> rotation;
    private final Health health;

    public RoundRobin(Fleet fleet, Health health, int start) {
        this.rotation = new AtomicReference<>(new Rotation(fleet, Math.floorMod(start, fleet.size())));
        this.health = Objects.requireNonNull(health, "health");
    }

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

    public void update(Fleet fleet) {
        rotation.set(new Rotation(Objects.requireNonNull(fleet, "fleet"), 0));
    }

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
