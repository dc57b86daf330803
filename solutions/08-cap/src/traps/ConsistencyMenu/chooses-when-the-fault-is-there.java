/**
 * Gives the price of a normal day as if the leader answered alone, and that of a majority under the fault only. Who
 * wants to lose nothing when the fault comes has to wait for a majority before it comes.
 *
 * <p>Caught by: ConsistencyMenuTest.aLatestReadAsksAMajorityWhoeverIsMissing,
 * aDurableWriteAsksAMajorityWhoeverIsMissing, aMajorityIsCompleteWithTheNearest, aMajorityIsOfAllNodesAndNotOfTheSide,
 * aSideWithAMajorityElectsItsLowestNode, halfIsNoMajority, roundTripsMayDifferByDirection,
 * theWayToTheLeaderIsPartOfTheWait, twoNodesSurviveTheLossOfNone, waitsDoNotOverflow,
 * theLowestNodeIsElectedInWhateverOrderTheSideIsGiven, nodesMayBeMany,
 * theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest
 */
public final class ConsistencyMenu {

    public Choice choose(Guarantee guarantee, int node, Set<Integer> reachable) {
        Objects.requireNonNull(guarantee, "guarantee");
        checkNode(node);
        int[] side = reachable.stream().mapToInt(Integer::intValue).sorted().toArray();
        Arrays.stream(side).forEach(this::checkNode);
        if (Arrays.binarySearch(side, node) < 0) {
            throw new IllegalArgumentException("a node reaches itself, but " + reachable + " lacks " + node);
        }
        int[] everyone = IntStream.range(0, roundTrips.length).toArray();
        Concern now = concern(guarantee, false);
        Concern concern = concern(guarantee, side.length < everyone.length);
        return new Choice(concern, wait(now, node, everyone).orElseThrow(), wait(concern, node, side));
    }
}
