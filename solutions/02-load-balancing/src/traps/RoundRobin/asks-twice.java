import java.util.List;

/**
 * Asks first whether anybody is admitted, and then who. A health that lets a server come back slowly counts questions:
 * of two answers for a pick, one is thrown away, and the server comes back at half its speed, or at none.
 *
 * <p>Caught by: RoundRobinTest.aServerIsAskedAboutAtMostOnceForAPick
 */
public final class RoundRobin {

    private record Rotation(Fleet fleet, int next) {

        int turn(Health health) {
            List<Server> servers = fleet.servers();
            if (servers.stream().noneMatch(health::admits)) {
                return next;
            }
            int index = next;
            while (!health.admits(servers.get(index))) {
                index = (index + 1) % servers.size();
            }
            return index;
        }
    }
}
