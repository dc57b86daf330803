/**
 * Lets the leader of a minority step down at once. Nobody tells it: the message that another has been elected is on the
 * other side of the cut.
 *
 * <p>Caught by: ConsistencyMenuTest.anOrderedWriteIsTakenByTheOldLeaderOfAMinority
 */
public final class ConsistencyMenu {

    private Optional<Duration> wait(Concern concern, int node, int[] side) {
        if (concern == Concern.LOCAL) {
            return Optional.of(Duration.ZERO);
        }
        if (side.length <= roundTrips.length / 2) {
            return Optional.empty();
        }
        int leader = side[0];
        long millis = roundTrips[node][leader];
        return Optional.of(Duration.ofMillis(concern == Concern.LEADER ? millis : millis + majority(leader, side)));
    }
}
