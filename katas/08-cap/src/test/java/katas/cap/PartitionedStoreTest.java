package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import testkit.network.SimulatedNetwork;
import testkit.network.StopMoment;

class PartitionedStoreTest {

    private final SimulatedNetwork<StoreMessage> network = new SimulatedNetwork<>();
    private StoreCluster cluster;

    private PartitionedStore start(int nodes) {
        cluster = new StoreCluster(network, nodes);
        return cluster.node("A");
    }

    private void exchange(String one, String other) {
        network.deliver(one, other);
        network.deliver(other, one);
    }

    private void available(String node, String... items) {
        for (String item : items) {
            assertThat(cluster.node(node).add("k", item, Mode.AVAILABLE)).as("an available add at %s", node)
                    .isCompleted();
        }
    }

    private CompletableFuture<Set<String>> consistent(String node) {
        return cluster.node(node).get("k", Mode.CONSISTENT);
    }

    private void cutOff(String... minority) {
        Set<String> others = new HashSet<>(network.nodes());
        List.of(minority).forEach(others::remove);
        network.cut(Set.of(minority), others);
    }

    private static void assertRefused(CompletableFuture<?> answer, String call) {
        assertThat(answer).as(call).isCompletedExceptionally();
        assertThatThrownBy(answer::join, call).hasCauseInstanceOf(NoMajorityException.class);
    }

    @Test
    void whatIsAvailableIsDoneAtOnceAndAlone() {
        PartitionedStore node = start(3);
        cutOff("A");
        available("A", "cup", "pot");
        assertThat(node.get("k", Mode.AVAILABLE)).as("an available get at the node that is cut off")
                .isCompletedWithValue(Set.of("cup", "pot"));
        assertThat(cluster.node("B").get("k", Mode.AVAILABLE)).as("an available get at another node")
                .isCompletedWithValue(Set.of());
    }

    @Test
    void aConsistentAddIsDoneWithAMajority() {
        CompletableFuture<Void> done = start(5).add("k", "cup", Mode.CONSISTENT);
        exchange("A", "B");
        assertThat(done).as("a consistent add that two of five have").isNotDone();
        network.deliver("A", "C");
        assertThat(done).as("a consistent add that three of five have, of which nobody knows").isNotDone();
        network.deliver("C", "A");
        assertThat(done).as("a consistent add that three of five have").isCompleted();
    }

    @Test
    void halfIsNoMajority() {
        CompletableFuture<Void> done = start(4).add("k", "cup", Mode.CONSISTENT);
        exchange("A", "B");
        assertThat(done).as("a consistent add that two of four have").isNotDone();
        exchange("A", "C");
        assertThat(done).as("a consistent add that three of four have").isCompleted();
    }

    @Test
    void anAnswerThatComesTwiceIsOneAnswer() {
        CompletableFuture<Void> done = start(5).add("k", "cup", Mode.CONSISTENT);
        network.deliver("A", "B");
        network.deliverCopy("B", "A", 0);
        network.deliver("B", "A");
        assertThat(done).as("a consistent add after the same answer twice, of five nodes").isNotDone();
    }

    @Test
    void aConsistentGetTellsTheUnionOfAMajority() {
        start(3);
        available("A", "cup");
        available("B", "pot");
        available("C", "spoon");
        CompletableFuture<Set<String>> found = consistent("A");
        exchange("A", "B");
        network.lose("A", "C", 0);
        network.deliverAll();
        assertThat(found).as("a consistent get with the answers of A and B").isCompletedWithValue(Set.of("cup", "pot"));
    }

    @Test
    void aConsistentGetTellsNothingThatAMajorityHasNot() {
        start(3);
        available("B", "pot");
        CompletableFuture<Set<String>> found = consistent("A");
        exchange("A", "B");
        assertThat(found).as("a consistent get that has found an item, before a majority has it").isNotDone();
        assertThat(cluster.disk("A").load("k")).as("what the asking node has saved by then").containsExactly("pot");
        exchange("A", "B");
        assertThat(found).as("a consistent get that has found an item, when a majority has it")
                .isCompletedWithValue(Set.of("pot"));
    }

    @Test
    void aConsistentGetIsWrittenBackAlsoWhereAllHaveTheSame() {
        start(3);
        available("A", "cup");
        available("B", "cup");
        CompletableFuture<Set<String>> found = consistent("A");
        exchange("A", "B");
        assertThat(found).as("a consistent get of what a majority has, before that is confirmed").isNotDone();
        exchange("A", "B");
        assertThat(found).as("a consistent get of what a majority has confirmed").isCompletedWithValue(Set.of("cup"));
    }

    @Test
    void whatIsWrittenBackIsSentToEveryOtherNode() {
        start(5);
        available("A", "cup");
        consistent("A");
        exchange("A", "B");
        exchange("A", "C");
        for (String other : List.of("B", "C", "D", "E")) {
            assertThat(network.underWay("A", other).stream().filter(StoreMessage.Merge.class::isInstance)
                    .map(StoreMessage.Merge.class::cast).map(StoreMessage.Merge::items))
                    .as("what is written back to %s by a get that B and C have answered", other)
                    .containsExactly(Set.of("cup"));
        }
    }

    @Test
    void whatComesAfterAMajorityHasAnsweredIsNotTold() {
        PartitionedStore node = start(3);
        available("A", "cup");
        CompletableFuture<Set<String>> found = consistent("A");
        exchange("A", "B");
        node.receive("C", new StoreMessage.Share("k", Set.of("pot")));
        exchange("A", "B");
        assertThat(found).as("a consistent get during whose second round this node alone has got another item")
                .isCompletedWithValue(Set.of("cup"));
    }

    @Test
    void whoCancelsStopsNothing() {
        PartitionedStore node = start(3);
        node.add("k", "cup", Mode.CONSISTENT).cancel(true);
        consistent("A").cancel(true);
        CompletableFuture<Set<String>> found = consistent("A");
        network.deliverAll();
        assertThat(found).as("a consistent get after an add and another get that were cancelled")
                .isCompletedWithValue(Set.of("cup"));
        consistent("A").cancel(true);
        network.pass(StoreCluster.TIMEOUT);
        assertThat(cluster.everything("k")).as("the sets after an add that was cancelled").containsOnly(Set.of("cup"));
    }

    @Test
    void aGetThatIsCancelledIsWrittenBackAllTheSame() {
        start(3);
        available("B", "pot");
        CompletableFuture<Set<String>> found = consistent("A");
        found.cancel(true);
        exchange("A", "B");
        assertThat(cluster.disk("A").load("k")).as("what the asking node has saved, with the answer of a majority")
                .containsExactly("pot");
        assertThat(network.underWay("A", "B").stream().filter(StoreMessage.Merge.class::isInstance))
                .as("sent to be written back by a get that was cancelled").hasSize(1);
    }

    @Test
    void aGetIsRefusedInTimeAlsoWhereWhatCameLaterWaits() {
        PartitionedStore node = start(5);
        CompletableFuture<Set<String>> found = consistent("A");
        network.pass(StoreCluster.TIMEOUT - 10);
        CompletableFuture<Void> added = node.add("other", "cup", Mode.CONSISTENT);
        exchange("A", "B");
        exchange("A", "C");
        network.pass(10);
        assertRefused(found, "a consistent get at its time-out, written back since an add was called");
        assertThat(added).as("the add, 10 ms after it was called").isNotDone();
    }

    @Test
    void requestsMayHaveAnyNumbers() {
        start(1);
        List<Long> given = List.of(0L, 1L << 32, -1L, Long.MAX_VALUE, Long.MIN_VALUE);
        Deque<Long> numbers = new ArrayDeque<>(given);
        List<StoreMessage> sent = new ArrayList<>();
        PartitionedStore node = new PartitionedStore("A", List.of("A", "B"), 100, 1_000,
                (to, message) -> sent.add(message), cluster.disk("A"), numbers::remove, 0);
        List<CompletableFuture<Void>> added = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            node.tick(time);
            added.add(node.add("k", "item" + time, Mode.CONSISTENT));
        }
        assertThat(sent.stream().map(StoreMessage.Merge.class::cast).map(StoreMessage.Merge::request))
                .as("the numbers of the requests: those that were given").containsExactlyElementsOf(given);
        node.tick(102);
        assertThat(added.stream().map(CompletableFuture::isDone))
                .as("whether adds are refused that were called at 0, 1, 2, 3 and 4, with a time-out of 100, at 102")
                .containsExactly(true, true, true, false, false);
        sent.stream().map(StoreMessage.Merge.class::cast).forEach(merge ->
                node.receive("B", new StoreMessage.Merged(merge.request())));
        assertThat(added.stream().map(CompletableFuture::isCompletedExceptionally))
                .as("whether they have failed when B has confirmed all of them")
                .containsExactly(true, true, true, false, false);
        assertThat(added.get(4)).as("the last add, confirmed by B").isCompleted();
    }

    @Test
    void namesAreTheSameIfTheyAreEqual() {
        start(1);
        List<StoreMessage> sent = new ArrayList<>();
        PartitionedStore node = new PartitionedStore(new String("A"), List.of("A", "B", "C", "D", "E"), 1, 1,
                (to, message) -> sent.add(message), cluster.disk("A"), () -> 7, 0);
        CompletableFuture<Void> added = node.add("k", "cup", Mode.CONSISTENT);
        assertThat(sent).as("sent by one of five, whose name is another object than that in the list").hasSize(4);
        node.receive(new String("B"), new StoreMessage.Merged(7));
        node.receive(new String("B"), new StoreMessage.Merged(7));
        assertThat(added).as("an add that one other has confirmed twice, of five").isNotDone();
    }

    @Test
    void whoIsToldMayCallAgainAtOnce() {
        PartitionedStore node = start(3);
        List<CompletableFuture<Void>> again = new ArrayList<>();
        for (String item : List.of("cup", "pot", "spoon")) {
            node.add("k", item, Mode.CONSISTENT).whenComplete((done, failure) ->
                    again.add(node.add("k", item, Mode.CONSISTENT)));
        }
        network.pass(StoreCluster.TIMEOUT);
        assertThat(again).as("adds that are called again by those who are told that they are refused").hasSize(3)
                .noneMatch(CompletableFuture::isDone);
        CompletableFuture<Set<String>> found = again.get(2).thenCompose(done -> node.get("k", Mode.CONSISTENT));
        network.deliverAll();
        assertThat(again).as("these adds, with all messages delivered").allMatch(CompletableFuture::isDone);
        assertThat(found).as("a get that is called by who is told that an add is done")
                .isCompletedWithValue(Set.of("cup", "pot", "spoon"));
    }

    @Test
    void whoIsToldAtATickCallsAtItsTime() {
        start(1);
        PartitionedStore node = new PartitionedStore("A", List.of("A", "B"), 50, 1_000, (to, message) -> { },
                cluster.disk("A"), new AtomicLong()::incrementAndGet, 0);
        List<CompletableFuture<Void>> again = new ArrayList<>();
        node.add("k", "cup", Mode.CONSISTENT).whenComplete((done, failure) ->
                again.add(node.add("k", "pot", Mode.CONSISTENT)));
        node.tick(70);
        node.tick(119);
        assertThat(again.get(0)).as("at 119, an add that was called by who was told at 70, with a time-out of 50")
                .isNotDone();
        node.tick(120);
        assertRefused(again.get(0), "at 120, an add that was called by who was told at 70, with a time-out of 50");
    }

    @Test
    void aNodeSendsNothingToItself() {
        PartitionedStore node = start(3);
        node.add("k", "cup", Mode.CONSISTENT);
        consistent("A");
        network.pass(StoreCluster.INTERVAL);
        assertThat(network.underWay("A", "A")).as("sent to itself by an add, a get and a time of sharing").isEmpty();
    }

    @Test
    void theNodesAreThoseThatWereGiven() {
        start(1);
        List<String> nodes = new ArrayList<>(List.of("A", "B", "C"));
        List<StoreMessage> sent = new ArrayList<>();
        PartitionedStore node = new PartitionedStore("A", nodes, 1, 1, (to, message) -> sent.add(message),
                cluster.disk("A"), () -> 1, 0);
        nodes.clear();
        assertThat(node.add("k", "cup", Mode.CONSISTENT)).as("a consistent add of one node of three").isNotDone();
        assertThat(sent).as("sent to the others after the caller's list was cleared").hasSize(2);
    }

    @Test
    void theSmallerSideRefusesAndTheLargerDoesNotNotice() {
        start(5);
        cutOff("A", "B");
        CompletableFuture<Void> refused = cluster.node("A").add("k", "cup", Mode.CONSISTENT);
        CompletableFuture<Set<String>> alsoRefused = consistent("B");
        CompletableFuture<Void> done = cluster.node("C").add("k", "pot", Mode.CONSISTENT);
        CompletableFuture<Set<String>> found = consistent("D");
        network.deliverAll();
        network.pass(StoreCluster.TIMEOUT - 1);
        assertThat(List.of(refused.isDone(), alsoRefused.isDone())).as("whether the smaller side has answered before"
                + " the time-out").containsOnly(false);
        assertThat(List.of(done.isDone(), found.isDone())).as("whether the larger side has answered")
                .containsOnly(true);
        network.pass(1);
        assertRefused(refused, "a consistent add on the smaller side, at the time-out");
        assertRefused(alsoRefused, "a consistent get on the smaller side, at the time-out");
    }

    @Test
    void aRefusalSaysHowFarItCame() {
        PartitionedStore node = start(5);
        CompletableFuture<Void> refused = node.add("k", "cup", Mode.CONSISTENT);
        exchange("A", "B");
        network.pass("A", StoreCluster.TIMEOUT);
        assertRefusalNames("2", "3", refused, "two of five have the item, and three are a majority");
    }

    @Test
    void aRefusalSaysThatHalfIsNoMajority() {
        PartitionedStore node = start(4);
        CompletableFuture<Void> refused = node.add("k", "cup", Mode.CONSISTENT);
        network.pass("A", StoreCluster.TIMEOUT);
        assertRefusalNames("1", "3", refused, "one of four has the item, and three are a majority");
    }

    private static void assertRefusalNames(String nodes, String majority, CompletableFuture<Void> refused,
            String because) {
        assertThatThrownBy(refused::join, because).cause().isInstanceOf(NoMajorityException.class)
                .hasMessageContaining(nodes).hasMessageContaining(majority);
    }

    @Test
    void whatComesAfterARefusalIsNotWrittenBack() {
        start(3);
        CompletableFuture<Set<String>> refused = consistent("A");
        network.pass("A", StoreCluster.TIMEOUT);
        assertRefused(refused, "a consistent get at the time-out");
        List<StoreMessage> before = network.underWay("A", "C");
        exchange("A", "B");
        assertThat(network.underWay("A", "C")).as("under way to C after the answer of B to a get that was refused")
                .isEqualTo(before);
    }

    @Test
    void theTimeoutOfAGetIsThatOfItsCall() {
        start(3);
        available("A", "cup");
        CompletableFuture<Set<String>> found = consistent("A");
        network.pass(StoreCluster.TIMEOUT - 1);
        exchange("A", "B");
        network.pass(1);
        assertRefused(found, "a consistent get that had one answer of two, 1 ms before the time-out");
    }

    @Test
    void whatWasRefusedMayBeSeenLater() {
        start(3);
        cutOff("A");
        CompletableFuture<Void> refused = cluster.node("A").add("k", "cup", Mode.CONSISTENT);
        network.settle(3, StoreCluster.INTERVAL);
        assertThat(refused).as("a consistent add without a majority").isCompletedExceptionally();
        assertThat(cluster.everything("k")).as("the sets when all is well again").containsOnly(Set.of("cup"));
    }

    @Test
    void whatThisNodeHasAlreadyIsNotWithAMajorityForThat() {
        PartitionedStore node = start(3);
        available("A", "cup");
        CompletableFuture<Void> done = node.add("k", "cup", Mode.CONSISTENT);
        assertThat(done).as("a consistent add of what this node alone has").isNotDone();
        network.pass(StoreCluster.TIMEOUT);
        assertRefused(done, "a consistent add of what this node alone has, at the time-out");
    }

    @Test
    void bothSidesOfACutComeTogether() {
        start(4);
        cutOff("A", "B");
        available("A", "cup");
        available("D", "pot");
        network.pass(StoreCluster.INTERVAL);
        network.deliverAll();
        assertThat(cluster.disk("B").load("k")).as("what a node has heard on its side").containsExactly("cup");
        network.settle(1, StoreCluster.INTERVAL);
        assertThat(cluster.everything("k")).as("the sets after the cut").containsOnly(Set.of("cup", "pot"));
    }

    @Test
    void whatIsSharedIsSentAtTheIntervalAgainAndAgain() {
        start(3);
        available("A", "cup");
        network.pass(StoreCluster.INTERVAL - 1);
        assertThat(network.underWay("A", "B")).as("sent before the interval").isEmpty();
        network.pass(1);
        network.pass(StoreCluster.INTERVAL);
        assertThat(network.underWay("A", "B")).as("sent after the interval, and after the next one")
                .hasSize(2).containsOnly(new StoreMessage.Share("k", Set.of("cup")));
        assertThat(network.underWay("B", "A")).as("sent by a node that has nothing").isEmpty();
    }

    @Test
    void eachSetIsShared() {
        PartitionedStore node = start(3);
        List.of("one", "two", "three").forEach(key -> node.add(key, "item of " + key, Mode.AVAILABLE));
        network.pass("A", StoreCluster.INTERVAL);
        assertThat(network.underWay("A", "B")).as("sent at the interval by a node with three sets")
                .containsExactlyInAnyOrder(new StoreMessage.Share("one", Set.of("item of one")),
                        new StoreMessage.Share("two", Set.of("item of two")),
                        new StoreMessage.Share("three", Set.of("item of three")));
    }

    @Test
    void whatIsSharedIsNotAnswered() {
        PartitionedStore node = start(3);
        available("A", "cup");
        List<StoreMessage> toOne = network.underWay("A", "B");
        List<StoreMessage> toTheOther = network.underWay("A", "C");
        node.receive("B", new StoreMessage.Share("k", Set.of("pot")));
        assertThat(network.underWay("A", "B")).as("under way to the node that has shared what it has")
                .isEqualTo(toOne);
        assertThat(network.underWay("A", "C")).as("under way to the other one").isEqualTo(toTheOther);
    }

    @Test
    void whatAnotherHasIsSharedWithItAllTheSame() {
        PartitionedStore node = start(3);
        node.receive("B", new StoreMessage.Share("k", Set.of("cup")));
        network.pass("A", StoreCluster.INTERVAL);
        assertThat(network.underWay("A", "B")).as("sent at the interval to the node from which it comes")
                .containsExactly(new StoreMessage.Share("k", Set.of("cup")));
    }

    @Test
    void requestsOfTwoNodesMayHaveOneNumber() {
        PartitionedStore node = start(3);
        node.receive("B", new StoreMessage.Merge(1, "k", Set.of("cup")));
        node.receive("C", new StoreMessage.Merge(1, "k", Set.of("pot")));
        assertThat(cluster.disk("A").load("k")).as("what a node has after number 1 of B, and number 1 of C")
                .containsExactlyInAnyOrder("cup", "pot");
        assertThat(network.underWay("A", "C")).as("its answer to C").containsExactly(new StoreMessage.Merged(1));
    }

    @Test
    void theFirstIntervalBeginsWhenANodeIsMade() {
        start(3);
        available("A", "cup");
        network.stop("A", StopMoment.NOW);
        network.pass(100 * StoreCluster.INTERVAL + 1);
        network.restart("A");
        network.pass(StoreCluster.INTERVAL - 1);
        assertThat(network.underWay("A", "B")).as("sent before the interval by a node that was made late").isEmpty();
        network.pass(1);
        assertThat(network.underWay("A", "B")).as("sent at the interval by a node that was made late").hasSize(1);
    }

    @Test
    void theIntervalBeginsWithTheTimeOfSharingThatCameLast() {
        start(3);
        available("A", "cup");
        network.pass(StoreCluster.INTERVAL * 5 / 2);
        network.pass(StoreCluster.INTERVAL - 1);
        assertThat(network.underWay("A", "B")).as("sent after two intervals and a half, and 1 ms before another one")
                .hasSize(1);
        network.pass(1);
        assertThat(network.underWay("A", "B")).as("sent when another one has passed").hasSize(2);
    }

    @Test
    void timesMayBeAsLongAsANumberCanBe() {
        start(1).add("k", "cup", Mode.AVAILABLE);
        List<String> nodes = List.of("A", "B");
        List<StoreMessage> sent = new ArrayList<>();
        PartitionedStore patient = new PartitionedStore("A", nodes, Long.MAX_VALUE, Long.MAX_VALUE,
                (to, message) -> sent.add(message), cluster.disk("A"), () -> 1, 1_000);
        CompletableFuture<Void> open = patient.add("k", "pot", Mode.CONSISTENT);
        patient.tick(1_001);
        patient.tick(1_000_000);
        assertThat(open).as("a consistent add whose time-out is Long.MAX_VALUE").isNotDone();
        assertThat(sent).as("sent with an interval of Long.MAX_VALUE").noneMatch(StoreMessage.Share.class::isInstance);
        long late = Long.MAX_VALUE - 10;
        PartitionedStore old = new PartitionedStore("A", nodes, 20, 20, (to, message) -> sent.add(message),
                cluster.disk("A"), () -> 2, late);
        CompletableFuture<Void> last = old.add("k", "plate", Mode.CONSISTENT);
        old.tick(Long.MAX_VALUE);
        assertThat(last).as("a consistent add whose time-out lies behind Long.MAX_VALUE").isNotDone();
        assertThat(sent).as("sent before an interval has passed that lies behind Long.MAX_VALUE")
                .noneMatch(StoreMessage.Share.class::isInstance);
    }

    @Test
    void itemsAreOnlyEverAdded() {
        PartitionedStore node = start(3);
        available("A", "cup");
        node.receive("B", new StoreMessage.Share("k", Set.of("pot")));
        node.receive("B", new StoreMessage.Share("k", Set.of()));
        node.receive("B", new StoreMessage.Merge(1, "k", Set.of("spoon")));
        assertThat(node.get("k", Mode.AVAILABLE)).as("what a node has after it was told of other items")
                .isCompletedWithValue(Set.of("cup", "pot", "spoon"));
    }

    @Test
    void aNodeSavesBeforeItSaysSo() {
        start(3);
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.ask("A", "add", () -> cluster.node("A").add("k", "cup", Mode.CONSISTENT));
        assertThat(network.underWay("A", "B")).as("sent by a node that stopped before it had saved its item").isEmpty();
        network.stop("B", StopMoment.BEFORE_SAVING);
        network.ask("B", "Merge", () -> cluster.node("B").receive("C", new StoreMessage.Merge(1, "k", Set.of("pot"))));
        assertThat(network.underWay("B", "C")).as("said by a node that stopped before it had saved").isEmpty();
    }

    @Test
    void aStopForgetsNoItem() {
        start(3);
        available("A", "cup");
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        assertThat(cluster.node("A").get("k", Mode.AVAILABLE)).as("an available get after a stop")
                .isCompletedWithValue(Set.of("cup"));
    }

    @Test
    void anAnswerToAnotherLifeIsNone() {
        start(5);
        network.ask("A", "add", () -> cluster.node("A").add("k", "cup", Mode.CONSISTENT));
        network.deliver("A", "B");
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        CompletableFuture<Void> done = cluster.node("A").add("k", "pot", Mode.CONSISTENT);
        network.deliver("B", "A");
        network.lose("A", "C", 0);
        exchange("A", "C");
        assertThat(done).as("a consistent add that one other has confirmed, and one an add from before the stop")
                .isNotDone();
    }

    @Test
    void aStoreOfOneNodeIsAStore() {
        PartitionedStore node = start(1);
        assertThat(node.add("k", "cup", Mode.CONSISTENT)).as("a consistent add with one node").isCompleted();
        assertThat(node.get("k", Mode.CONSISTENT)).as("a consistent get with one node")
                .isCompletedWithValue(Set.of("cup"));
        assertThat(node.get("other", Mode.CONSISTENT)).as("a consistent get of another key")
                .isCompletedWithValue(Set.of());
    }

    @Test
    void whatWasToldDoesNotChange() {
        PartitionedStore node = start(1);
        Set<String> before = node.get("k", Mode.AVAILABLE).getNow(null);
        node.add("k", "cup", Mode.AVAILABLE);
        assertThat(before).as("what was told before an add").isEmpty();
        assertThatThrownBy(() -> node.get("k", Mode.AVAILABLE).getNow(null).add("pot"),
                "a change of an available answer").isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> node.get("k", Mode.CONSISTENT).getNow(null).add("pot"),
                "a change of a consistent answer").isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatWasSentDoesNotChange() {
        PartitionedStore node = start(3);
        available("A", "cup");
        node.get("k", Mode.CONSISTENT);
        node.receive("B", new StoreMessage.Ask(77, "k"));
        network.deliver("A", "C");
        network.deliver("C", "A");
        network.pass(StoreCluster.INTERVAL);
        List<StoreMessage> before = network.underWay("A", "B");
        List<String> shown = before.stream().map(StoreMessage::toString).toList();
        available("A", "pot");
        node.receive("B", new StoreMessage.Merge(78, "k", Set.of("spoon")));
        assertThat(before.stream().map(StoreMessage::toString)).as("messages that were sent before the set changed")
                .isNotEmpty().isEqualTo(shown);
    }

    @Test
    void nonsenseIsRefused() {
        PartitionedStore node = start(1);
        ItemDisk disk = cluster.disk("A");
        StoreNetwork nowhere = (to, message) -> { };
        List<String> nodes = List.of("A", "B");
        assertThatThrownBy(() -> new PartitionedStore("Z", nodes, 1, 1, nowhere, disk, () -> 1, 0), "Z of A, B")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Z");
        assertThatThrownBy(() -> new PartitionedStore("A", List.of("A", "A"), 1, 1, nowhere, disk, () -> 1, 0),
                "A twice").isInstanceOf(IllegalArgumentException.class).hasMessageContaining("A");
        for (long none : new long[] {0, -77, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new PartitionedStore("A", nodes, none, 1, nowhere, disk, () -> 1, 0),
                    "a time-out of %s", none)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(none));
            assertThatThrownBy(() -> new PartitionedStore("A", nodes, 1, none, nowhere, disk, () -> 1, 0),
                    "an interval of %s", none)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(none));
        }
        List<Runnable> nulls = List.of(() -> node.add(null, "cup", Mode.AVAILABLE),
                () -> node.add("k", null, Mode.AVAILABLE), () -> node.add("k", "cup", null),
                () -> node.get(null, Mode.AVAILABLE), () -> node.get("k", null),
                () -> node.receive(null, new StoreMessage.Ask(1, "k")), () -> node.receive("B", null),
                () -> new PartitionedStore(null, nodes, 1, 1, nowhere, disk, () -> 1, 0),
                () -> new PartitionedStore("A", null, 1, 1, nowhere, disk, () -> 1, 0),
                () -> new PartitionedStore("A", Arrays.asList("A", null), 1, 1, nowhere, disk, () -> 1, 0),
                () -> new PartitionedStore("A", nodes, 1, 1, null, disk, () -> 1, 0),
                () -> new PartitionedStore("A", nodes, 1, 1, nowhere, null, () -> 1, 0),
                () -> new PartitionedStore("A", nodes, 1, 1, nowhere, disk, null, 0));
        for (int number = 0; number < nulls.size(); number++) {
            assertThatThrownBy(nulls.get(number)::run, "null, in call " + number)
                    .isInstanceOf(NullPointerException.class);
        }
        assertThat(disk.load("k")).as("what a refused add has left").isEmpty();
    }
}
