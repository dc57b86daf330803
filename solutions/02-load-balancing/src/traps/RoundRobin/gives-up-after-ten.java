import java.util.List;

/**
 * Looks at ten servers at most, so that a pick does not take for ever, and then takes the first of them, fit or not.
 * A client library of a large streaming service did. In a fleet of twelve, the only server that is left is not found.
 *
 * <p>Caught by: RoundRobinTest.theLastServerThatIsLeftIsFound
 */
public final class RoundRobin {

    private record Rotation(Fleet fleet, int next) {

        int turn(Health health) {
            List<Server> servers = fleet.servers();
            for (int step = 0; step < Math.min(10, servers.size()); step++) {
                int index = (next + step) % servers.size();
                if (health.admits(servers.get(index))) {
                    return index;
                }
            }
            return next;
        }
    }
}
