package katas.loadbalancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Does not ask whether some weight is above 0. What is configured at noon fails with the first request, far from the
 * cause.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.someWeightIsAboveZero
 */
public final class SmoothWeightedRoundRobin {

    private final Health health;
    private List<Weighted<Server>> fleet = List.of();
    private long[] credit = {};

    public SmoothWeightedRoundRobin(List<Weighted<Server>> fleet, Health health) {
        this.health = Objects.requireNonNull(health, "health");
        update(fleet);
    }

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        long total = 0;
        int best = -1;
        for (int i = 0; i < credit.length; i++) {
            if (!admitted[i]) {
                continue;
            }
            int weight = fleet.get(i).weight();
            credit[i] += weight;
            total += weight;
            if (best < 0 || credit[i] > credit[best]) {
                best = i;
            }
        }
        // What all have gained the winner pays, so that the credits still sum to what they were.
        credit[best] -= total;
        return fleet.get(best).value();
    }

    public synchronized void update(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> positive = new ArrayList<>();
        Set<Server> servers = new HashSet<>();
        for (Weighted<Server> server : fleet) {
            if (!servers.add(server.value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + fleet);
            }
            if (server.weight() > 0) {
                positive.add(server);
            }
        }
        if (!positive.equals(this.fleet)) {
            this.fleet = positive;
            credit = new long[positive.size()];
        }
    }

    private boolean[] admitted() {
        boolean[] admitted = new boolean[fleet.size()];
        boolean none = true;
        for (int i = 0; i < admitted.length; i++) {
            admitted[i] = health.admits(fleet.get(i).value());
            none &= !admitted[i];
        }
        if (none) {
            Arrays.fill(admitted, true);
        }
        return admitted;
    }
}
