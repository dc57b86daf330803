/**
 * Counts what the leader waits for, and not what it takes to reach it. A node on another continent is promised the
 * leader's own times.
 *
 * <p>Caught by: ConsistencyMenuTest.theWayToTheLeaderIsPartOfTheWait, aMajorityIsOfAllNodesAndNotOfTheSide,
 * aSideWithAMajorityElectsItsLowestNode, roundTripsMayDifferByDirection, waitsDoNotOverflow,
 * theLowestNodeIsElectedInWhateverOrderTheSideIsGiven, nodesMayBeMany,
 * theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest
 */
public final class ConsistencyMenu {

    private Optional<Duration> wait(Concern concern, int node, int[] side) {
        if (concern == Concern.LOCAL) {
            return Optional.of(Duration.ZERO);
        }
        boolean majority = side.length > roundTrips.length / 2;
        boolean led = side[0] == FIRST_LEADER || majority;
        if (!led || concern == Concern.MAJORITY && !majority) {
            return Optional.empty();
        }
        int leader = side[0];
        return Optional.of(Duration.ofMillis(
                concern == Concern.LEADER ? roundTrips[node][leader] : majority(leader, side)));
    }
}
