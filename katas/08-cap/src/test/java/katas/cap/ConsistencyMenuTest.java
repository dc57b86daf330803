package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConsistencyMenuTest {

    /** Node 0 leads; 1 is in the same city, 2 on the same continent, 3 and 4 are far away and near each other. */
    private static final int[][] FIVE = {
        {0, 2, 20, 80, 90},
        {2, 0, 21, 81, 91},
        {20, 21, 0, 60, 70},
        {80, 81, 60, 0, 5},
        {90, 91, 70, 5, 0}};
    private static final int[][] FOUR = {
        {0, 1, 10, 100},
        {1, 0, 10, 100},
        {10, 10, 0, 100},
        {100, 100, 100, 0}};
    private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);

    private final ConsistencyMenu five = new ConsistencyMenu(FIVE);

    private static Choice choice(Concern concern, int everyDay, int underFault) {
        return new Choice(concern, Duration.ofMillis(everyDay), Optional.of(Duration.ofMillis(underFault)));
    }

    private static Choice unavailable(Concern concern, int everyDay) {
        return new Choice(concern, Duration.ofMillis(everyDay), Optional.empty());
    }

    @Test
    void aStaleReadIsAnsweredByAnyNodeUnderAnyFault() {
        for (Set<Integer> side : Set.of(ALL, Set.of(4), Set.of(0, 4), Set.of(2, 3, 4))) {
            assertThat(five.choose(Guarantee.STALE_READ, 4, side))
                    .as("what may be old comes from the node that is asked, reaching %s", side)
                    .isEqualTo(choice(Concern.LOCAL, 0, 0));
        }
    }

    @Test
    void aMergedWriteIsTakenByAnyNodeUnderAnyFault() {
        for (Set<Integer> side : Set.of(ALL, Set.of(4), Set.of(0, 4), Set.of(2, 3, 4))) {
            assertThat(five.choose(Guarantee.MERGED_WRITE, 4, side))
                    .as("what is merged later is taken by the node that is asked, reaching %s", side)
                    .isEqualTo(choice(Concern.LOCAL, 0, 0));
        }
    }

    @Test
    void whereNoFaultIsToBeSurvivedTheLeaderIsEnough() {
        for (Guarantee guarantee : Set.of(Guarantee.LATEST_READ, Guarantee.DURABLE_WRITE, Guarantee.ORDERED_WRITE)) {
            assertThat(five.choose(guarantee, 3, ALL)).as("%s of node 3, no fault", guarantee)
                    .isEqualTo(choice(Concern.LEADER, 80, 80));
            assertThat(five.choose(guarantee, 0, ALL)).as("%s of the leader, no fault", guarantee)
                    .isEqualTo(choice(Concern.LEADER, 0, 0));
        }
    }

    @Test
    void aLatestReadAsksAMajorityWhoeverIsMissing() {
        assertThat(five.choose(Guarantee.LATEST_READ, 0, Set.of(0, 1, 2, 3)))
                .as("one follower is missing, and for all that node 0 knows it is not the only one")
                .isEqualTo(choice(Concern.MAJORITY, 20, 20));
        assertThat(five.choose(Guarantee.LATEST_READ, 0, Set.of(0, 1)))
                .as("the others have a majority and may have elected another leader")
                .isEqualTo(unavailable(Concern.MAJORITY, 20));
    }

    @Test
    void aDurableWriteAsksAMajorityWhoeverIsMissing() {
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 1, 2, 3))).as("one follower is missing")
                .isEqualTo(choice(Concern.MAJORITY, 20, 20));
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 1)))
                .as("two copies out of five can both be on the losing side")
                .isEqualTo(unavailable(Concern.MAJORITY, 20));
    }

    @Test
    void theWayToTheLeaderIsPartOfTheWait() {
        assertThat(five.choose(Guarantee.LATEST_READ, 4, Set.of(0, 1, 2, 4)))
                .as("90 ms to the leader, and 20 until two others have confirmed")
                .isEqualTo(choice(Concern.MAJORITY, 110, 110));
    }

    @Test
    void aMajorityIsCompleteWithTheNearest() {
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 1, 2, 3)).everyDay())
                .as("two of four followers make a majority of five, and the far ones are not waited for")
                .isEqualTo(Duration.ofMillis(20));
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 3, 4)))
                .as("without the two near ones the leader waits for the farther of the others")
                .isEqualTo(choice(Concern.MAJORITY, 20, 90));
    }

    @Test
    void aSideWithAMajorityElectsItsLowestNode() {
        assertThat(five.choose(Guarantee.LATEST_READ, 4, Set.of(2, 3, 4)))
                .as("node 2 leads: 70 ms to it, and 70 until both others have confirmed")
                .isEqualTo(choice(Concern.MAJORITY, 110, 140));
        assertThat(five.choose(Guarantee.ORDERED_WRITE, 3, Set.of(1, 2, 3))).as("node 1 leads, 81 ms away")
                .isEqualTo(choice(Concern.LEADER, 80, 81));
    }

    @Test
    void theLowestNodeIsElectedInWhateverOrderTheSideIsGiven() {
        for (List<Integer> order : List.of(List.of(4, 3, 2), List.of(3, 4, 2), List.of(3, 2, 4), List.of(2, 4, 3))) {
            assertThat(five.choose(Guarantee.LATEST_READ, 4, new LinkedHashSet<>(order)))
                    .as("node 2 leads, on a side that is given as %s", order)
                    .isEqualTo(choice(Concern.MAJORITY, 110, 140));
        }
    }

    @Test
    void theLowestNodeIsElectedAlsoWhereTheSideIsSortedFromTheHighest() {
        Set<Integer> side = new TreeSet<>(Comparator.<Integer>reverseOrder());
        side.addAll(Set.of(2, 3, 4));
        assertThat(five.choose(Guarantee.LATEST_READ, 4, side)).as("node 2 leads, on a side that is given as %s", side)
                .isEqualTo(choice(Concern.MAJORITY, 110, 140));
    }

    @Test
    void nodesMayBeMany() {
        int[][] line = new int[280][280];
        for (int from = 0; from < line.length; from++) {
            for (int to = 0; to < line.length; to++) {
                line[from][to] = Math.abs(from - to);
            }
        }
        Set<Integer> side = new LinkedHashSet<>(List.of(256, 258));
        for (int node = 1; node < line.length; node += 2) {
            side.add(node);
        }
        ConsistencyMenu many = new ConsistencyMenu(line);
        assertThat(many.choose(Guarantee.ORDERED_WRITE, 277, side))
                .as("280 nodes in a line, of which 142 are left: node 1 leads, the lowest of them")
                .isEqualTo(choice(Concern.LEADER, 277, 276));
        assertThat(many.choose(Guarantee.LATEST_READ, 258, side))
                .as("from node 258 to the leader, and from there to the farthest but one of those that are left")
                .isEqualTo(choice(Concern.MAJORITY, 258 + 140, 257 + 276));
    }

    @Test
    void anOrderedWriteIsTakenByTheOldLeaderOfAMinority() {
        assertThat(five.choose(Guarantee.ORDERED_WRITE, 1, Set.of(0, 1)))
                .as("node 0 does not know that it leads no more, and takes what may be lost")
                .isEqualTo(choice(Concern.LEADER, 2, 2));
        assertThat(five.choose(Guarantee.ORDERED_WRITE, 3, Set.of(3, 4))).as("a minority elects nobody")
                .isEqualTo(unavailable(Concern.LEADER, 80));
    }

    @Test
    void aMajorityIsOfAllNodesAndNotOfTheSide() {
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 3, Set.of(3, 4)))
                .as("both nodes of the side are two of five").isEqualTo(unavailable(Concern.MAJORITY, 100));
        assertThat(five.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0))).as("the leader alone is one of five")
                .isEqualTo(unavailable(Concern.MAJORITY, 20));
    }

    @Test
    void halfIsNoMajority() {
        ConsistencyMenu four = new ConsistencyMenu(FOUR);
        assertThat(four.choose(Guarantee.LATEST_READ, 0, Set.of(0, 1))).as("two of four")
                .isEqualTo(unavailable(Concern.MAJORITY, 10));
        assertThat(four.choose(Guarantee.ORDERED_WRITE, 2, Set.of(2, 3))).as("two of four, without node 0")
                .isEqualTo(unavailable(Concern.LEADER, 10));
        assertThat(four.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0, 1, 2))).as("three of four")
                .isEqualTo(choice(Concern.MAJORITY, 10, 10));
    }

    @Test
    void twoNodesSurviveTheLossOfNone() {
        ConsistencyMenu two = new ConsistencyMenu(new int[][] {{0, 7}, {8, 0}});
        assertThat(two.choose(Guarantee.DURABLE_WRITE, 0, Set.of(0))).as("one of two is no majority")
                .isEqualTo(unavailable(Concern.MAJORITY, 7));
        assertThat(two.choose(Guarantee.LATEST_READ, 1, Set.of(0, 1))).as("both, and from node 1 to the leader")
                .isEqualTo(choice(Concern.LEADER, 8, 8));
    }

    @Test
    void nodesMayBeNoTimeApart() {
        ConsistencyMenu near = new ConsistencyMenu(new int[3][3]);
        assertThat(near.choose(Guarantee.DURABLE_WRITE, 2, Set.of(1, 2))).as("0 ms from each node to each other")
                .isEqualTo(choice(Concern.MAJORITY, 0, 0));
    }

    @Test
    void oneNodeNeedsNobody() {
        ConsistencyMenu one = new ConsistencyMenu(new int[][] {{0}});
        for (Guarantee guarantee : Guarantee.values()) {
            Concern concern = Set.of(Guarantee.STALE_READ, Guarantee.MERGED_WRITE).contains(guarantee)
                    ? Concern.LOCAL : Concern.LEADER;
            assertThat(one.choose(guarantee, 0, Set.of(0))).as("%s of the only node", guarantee)
                    .isEqualTo(choice(concern, 0, 0));
        }
    }

    @Test
    void waitsDoNotOverflow() {
        int most = Integer.MAX_VALUE;
        ConsistencyMenu far = new ConsistencyMenu(new int[][] {{0, most, most}, {most, 0, most}, {most, most, 0}});
        assertThat(far.choose(Guarantee.LATEST_READ, 2, Set.of(0, 2)).everyDay())
                .as("to the leader and from there to another").isEqualTo(Duration.ofMillis(2L * most));
    }

    @Test
    void roundTripsMayDifferByDirection() {
        ConsistencyMenu uneven = new ConsistencyMenu(new int[][] {{0, 3, 9}, {4, 0, 9}, {5, 9, 0}});
        assertThat(uneven.choose(Guarantee.DURABLE_WRITE, 2, Set.of(0, 1, 2)).everyDay())
                .as("from node 2 to the leader, which is row 2").isEqualTo(Duration.ofMillis(5));
        assertThat(uneven.choose(Guarantee.DURABLE_WRITE, 2, Set.of(0, 2)))
                .as("and from the leader to others, which is row 0").isEqualTo(choice(Concern.MAJORITY, 8, 14));
    }

    @Test
    void whatTheCallerChangesAfterwardsChangesNothing() {
        int[][] mine = Arrays.stream(FIVE).map(int[]::clone).toArray(int[][]::new);
        ConsistencyMenu menu = new ConsistencyMenu(mine);
        mine[3][0] = 1;
        mine[1] = null;
        Set<Integer> side = new HashSet<>(ALL);
        assertThat(menu.choose(Guarantee.ORDERED_WRITE, 3, side)).as("with the round trips that it was given")
                .isEqualTo(choice(Concern.LEADER, 80, 80));
        assertThat(side).as("the caller's set after the call").isEqualTo(ALL);
    }

    @Test
    void badRoundTripsAreRefused() {
        assertThatThrownBy(() -> new ConsistencyMenu(new int[0][]), "there is no data on no node")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 1}, {1, 0, 17}}), "a row is too long")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3");
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 17}, {}}), "a row is too short")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 1, 2}, {1, 0, 2}}), "two rows of three columns")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3");
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 7}, {7, 0}, {7, 7}}), "three rows of two columns")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2");
        for (int millis : new int[] {-1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, millis}, {1, 0}}), "it takes %s ms", millis)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(millis));
            assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 1}, {millis, 0}}), "back in %s ms", millis)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(millis));
        }
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 1}, {1, 42}}), "42 ms from a node to itself")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("42");
        assertThatThrownBy(() -> new ConsistencyMenu(null), "there are no round trips")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ConsistencyMenu(new int[][] {{0, 1}, null}), "there is no row 1")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void badQuestionsAreRefused() {
        for (int node : new int[] {-1, 5, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> five.choose(Guarantee.STALE_READ, node, ALL), "there is no node %s", node)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(node));
            assertThatThrownBy(() -> five.choose(Guarantee.STALE_READ, 0, Set.of(0, node)), "nobody reaches %s", node)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(node));
        }
        assertThatThrownBy(() -> five.choose(Guarantee.STALE_READ, 3, Set.of(0, 1)), "node 3 reaches itself")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3");
        assertThatThrownBy(() -> five.choose(null, 0, ALL), "nothing is needed")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> five.choose(Guarantee.STALE_READ, 0, null), "there is no side")
                .isInstanceOf(NullPointerException.class);
        Set<Integer> withNull = new HashSet<>(Arrays.asList(0, null));
        assertThatThrownBy(() -> five.choose(Guarantee.STALE_READ, 0, withNull), "null is no node")
                .isInstanceOf(NullPointerException.class);
    }
}
