/**
 * Counts a majority of those that are still there. When five nodes split into three and two, both sides have one, and
 * both take bookings: no side has all of them.
 *
 * <p>Caught by: ConsistencyMenuTest.aMajorityIsOfAllNodesAndNotOfTheSide, aDurableWriteAsksAMajorityWhoeverIsMissing,
 * aLatestReadAsksAMajorityWhoeverIsMissing, aMajorityIsCompleteWithTheNearest, aSideWithAMajorityElectsItsLowestNode,
 * anOrderedWriteIsTakenByTheOldLeaderOfAMinority, halfIsNoMajority, twoNodesSurviveTheLossOfNone,
 * theLowestNodeIsElectedInWhateverOrderTheSideIsGiven, nodesMayBeMany,
 * theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest
 */
public final class ConsistencyMenu {

    private Optional<Duration> wait(Concern concern, int node, int[] side) {
        if (concern == Concern.LOCAL) {
            return Optional.of(Duration.ZERO);
        }
        int leader = side[0];
        long millis = roundTrips[node][leader];
        return Optional.of(Duration.ofMillis(concern == Concern.LEADER ? millis : millis + majority(leader, side)));
    }

    private int majority(int leader, int[] side) {
        int[] trips = Arrays.stream(side).map(other -> roundTrips[leader][other]).sorted().toArray();
        return trips[side.length / 2];
    }
}
