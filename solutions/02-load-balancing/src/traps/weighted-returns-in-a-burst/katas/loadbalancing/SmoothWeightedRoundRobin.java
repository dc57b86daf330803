package katas.loadbalancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Goes on giving credit to a server that is out. When it comes back, it is owed all that it missed, and gets nothing
 * but requests: the surest way to bring it down again.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.aServerThatComesBackDoesNotMakeUpForWhatItMissed
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
            int weight = fleet.get(i).weight();
            credit[i] += weight;
            total += admitted[i] ? weight : 0;
            if (admitted[i] && (best < 0 || credit[i] > credit[best])) {
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
        if (positive.isEmpty()) {
            throw new IllegalArgumentException("a fleet needs a weight above 0: " + fleet);
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
