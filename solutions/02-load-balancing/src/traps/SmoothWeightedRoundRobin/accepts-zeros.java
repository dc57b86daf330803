package katas.loadbalancing;

import java.util.ArrayList;

/**
 * Does not ask whether some weight is above 0. What is configured at noon fails with the first request, far from the
 * cause.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.someWeightIsAboveZero
 */
public final class SmoothWeightedRoundRobin {

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
}
