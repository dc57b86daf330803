/**
 * Takes half of the nodes for a majority. Four nodes have two halves, and each of them elects a leader.
 *
 * <p>Caught by: ConsistencyMenuTest.halfIsNoMajority, twoNodesSurviveTheLossOfNone, nodesMayBeMany
 */
public final class ConsistencyMenu {

    private Optional<Duration> wait(Concern concern, int node, int[] side) {
        if (concern == Concern.LOCAL) {
            return Optional.of(Duration.ZERO);
        }
        boolean majority = 2 * side.length >= roundTrips.length;
        boolean led = side[0] == FIRST_LEADER || majority;
        if (!led || concern == Concern.MAJORITY && !majority) {
            return Optional.empty();
        }
        int leader = side[0];
        long millis = roundTrips[node][leader];
        return Optional.of(Duration.ofMillis(concern == Concern.LEADER ? millis : millis + majority(leader, side)));
    }

    private int majority(int leader, int[] side) {
        int[] trips = Arrays.stream(side).map(other -> roundTrips[leader][other]).sorted().toArray();
        return trips[(roundTrips.length - 1) / 2];
    }
}
