package katas.loadbalancing;

import java.util.ArrayList;

/**
 * Takes a weight of 0 for the smallest weight there is. But operators set it to drain a server, and wait for the
 * requests to stop.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.aServerOfWeightZeroIsNeverPicked
 * Caught by: SmoothWeightedRoundRobinTest.aServerOfWeightZeroIsNotEvenTheLastResort
 */
public final class SmoothWeightedRoundRobin {

    public synchronized void update(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> positive = new ArrayList<>();
        Set<Server> servers = new HashSet<>();
        for (Weighted<Server> server : fleet) {
            if (!servers.add(server.value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + fleet);
            }
            positive.add(new Weighted<>(server.value(), Math.max(1, server.weight())));
        }
        if (fleet.stream().allMatch(server -> server.weight() == 0)) {
            throw new IllegalArgumentException("a fleet needs a weight above 0: " + fleet);
        }
        if (!positive.equals(this.fleet)) {
            this.fleet = positive;
            credit = new long[positive.size()];
        }
    }
}
