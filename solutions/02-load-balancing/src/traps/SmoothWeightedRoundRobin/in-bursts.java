package katas.loadbalancing;

import java.util.ArrayList;

/**
 * Gives each server all its turns at once, as the expanded list of the textbooks does: 5, 1, 1 becomes a a a a a b c.
 * The counts are exact, but five requests in a row meet the same server.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.theHeavyServerIsNotPickedInABurst
 * Caught by: SmoothWeightedRoundRobinTest.anEqualFleetChangesNothing
 * Caught by: SmoothWeightedRoundRobinTest.anotherFleetBeginsTheSequenceAnew
 * Caught by: SmoothWeightedRoundRobinTest.heavyWeightsDoNotOverflow
 */
public final class SmoothWeightedRoundRobin {

    private int current;
    private int picksOfCurrent;

    public synchronized Server pick() {
        boolean[] admitted = admitted();
        int best = current;
        while (!admitted[best] || picksOfCurrent == fleet.get(best).weight()) {
            best = (best + 1) % fleet.size();
            picksOfCurrent = 0;
        }
        current = best;
        picksOfCurrent++;
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
            current = 0;
            picksOfCurrent = 0;
        }
    }
}
