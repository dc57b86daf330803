/**
 * Waits for all that can be reached, so that the farthest node sets the price of each booking. A majority is complete
 * long before.
 *
 * <p>Caught by: ConsistencyMenuTest.aMajorityIsCompleteWithTheNearest, aDurableWriteAsksAMajorityWhoeverIsMissing,
 * aLatestReadAsksAMajorityWhoeverIsMissing, aMajorityIsOfAllNodesAndNotOfTheSide,
 * aSideWithAMajorityElectsItsLowestNode, halfIsNoMajority, roundTripsMayDifferByDirection,
 * theWayToTheLeaderIsPartOfTheWait, theLowestNodeIsElectedInWhateverOrderTheSideIsGiven, nodesMayBeMany,
 * theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest
 */
public final class ConsistencyMenu {

    private int majority(int leader, int[] side) {
        return Arrays.stream(side).map(other -> roundTrips[leader][other]).max().orElseThrow();
    }
}
