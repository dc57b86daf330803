import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a weight of 0 for the smallest weight there is. But operators set it to drain a server, and wait for the
 * requests to stop.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.aServerOfWeightZeroIsNeverPicked,
 * aServerOfWeightZeroIsNotEvenTheLastResort, anotherServerOfWeightZeroIsAnotherFleet
 */
public final class SmoothWeightedRoundRobin {

    private static List<Weighted<Server>> checked(List<Weighted<Server>> fleet) {
        Set<Server> servers = new HashSet<>();
        for (Weighted<Server> server : fleet) {
            if (!servers.add(server.value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + fleet);
            }
        }
        if (fleet.stream().allMatch(server -> server.weight() == 0)) {
            throw new IllegalArgumentException("a fleet needs a weight above 0: " + fleet);
        }
        return fleet.stream().map(server -> new Weighted<>(server.value(), Math.max(1, server.weight()))).toList();
    }
}
