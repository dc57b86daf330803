/**
 * Asks a majority only where the leader is among the missing. Where it is on this side, it is taken for the only one;
 * but those on the other side miss their leader, and elect another.
 *
 * <p>Caught by: ConsistencyMenuTest.aLatestReadAsksAMajorityWhoeverIsMissing,
 * aDurableWriteAsksAMajorityWhoeverIsMissing, aMajorityIsCompleteWithTheNearest, aMajorityIsOfAllNodesAndNotOfTheSide,
 * halfIsNoMajority, roundTripsMayDifferByDirection, theWayToTheLeaderIsPartOfTheWait, twoNodesSurviveTheLossOfNone,
 * waitsDoNotOverflow
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
        Concern concern = concern(guarantee, side[0] != FIRST_LEADER);
        return new Choice(concern, wait(concern, node, everyone).orElseThrow(), wait(concern, node, side));
    }
}
