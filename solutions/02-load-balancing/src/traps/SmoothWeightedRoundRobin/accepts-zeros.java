import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Does not ask whether some weight is above 0. What is configured at noon fails with the first request, far from the
 * cause.
 *
 * <p>Caught by: SmoothWeightedRoundRobinTest.someWeightIsAboveZero
 */
public final class SmoothWeightedRoundRobin {

    private static List<Weighted<Server>> checked(List<Weighted<Server>> fleet) {
        List<Weighted<Server>> copy = List.copyOf(fleet);
        Set<Server> servers = new HashSet<>();
        for (Weighted<Server> server : copy) {
            if (!servers.add(server.value())) {
                throw new IllegalArgumentException("a server is in the fleet once: " + copy);
            }
        }
        return copy;
    }
}
