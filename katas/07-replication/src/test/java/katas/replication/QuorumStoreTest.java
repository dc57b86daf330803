package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;
import testkit.network.SimulatedNetwork;
import testkit.network.StopMoment;

class QuorumStoreTest {

    private static final Version HIGH = new Version(7, "B");

    private final SimulatedNetwork<QuorumMessage> network = new SimulatedNetwork<>();
    private QuorumCluster cluster;

    private QuorumStore start(int nodes, int read, int write) {
        cluster = new QuorumCluster(network, QuorumCluster.settings(nodes, read, write));
        return cluster.node("A");
    }

    /** Has a value at each node. */
    private void stored(String value) {
        CompletableFuture<Void> done = cluster.node("A").put("k", value);
        network.deliverAll();
        assertThat(done).as("a put that all nodes hear of is done").isCompleted();
    }

    private void exchange(String one, String other) {
        network.deliver(one, other);
        network.deliver(other, one);
    }

    private void loseAll(String from, String to) {
        while (network.lose(from, to, 0)) {
            // One after the other.
        }
    }

    private Copy copy(String node) {
        return cluster.disk(node).load("k");
    }

    /** A call that is not done is not waited for. */
    private static void assertUnavailable(CompletableFuture<?> call, String rule) {
        assertThat(call).as(rule).isCompletedExceptionally();
        assertThatThrownBy(call::join, rule).hasCauseInstanceOf(QuorumUnavailableException.class);
    }

    private static Copy copyOf(String value, long counter, String node) {
        return new Copy(new Version(counter, node), value);
    }

    @Test
    void whatIsPutCanBeReadFromEveryNode() {
        start(3, 2, 2);
        stored("new");
        for (String node : List.of("A", "B", "C")) {
            CompletableFuture<Optional<String>> found = cluster.node(node).get("k");
            network.deliverAll();
            assertThat(found).as("a get from %s", node).isCompletedWithValue(Optional.of("new"));
        }
        CompletableFuture<Optional<String>> other = cluster.node("B").get("other");
        network.deliverAll();
        assertThat(other).as("a get of a key that was never written").isCompletedWithValue(Optional.empty());
    }

    @Test
    void aGetIsDoneWithTheRthAnswer() {
        QuorumStore node = start(5, 3, 3);
        CompletableFuture<Optional<String>> found = node.get("k");
        exchange("A", "B");
        assertThat(found).as("a get with R = 3, after the own copy and one answer").isNotDone();
        exchange("A", "D");
        assertThat(found).as("a get with R = 3, after the own copy and two answers").isCompleted();
    }

    @Test
    void aGetWithROneNeedsNobodyElse() {
        assertThat(start(3, 1, 3).get("k")).as("a get with R = 1, before any answer").isCompleted();
    }

    @Test
    void anAnswerThatComesTwiceIsOneAnswer() {
        QuorumStore node = start(5, 3, 3);
        CompletableFuture<Optional<String>> found = node.get("k");
        network.deliver("A", "B");
        network.deliverCopy("B", "A", 0);
        network.deliver("B", "A");
        assertThat(found).as("a get with R = 3, after the own copy and the same answer twice").isNotDone();
    }

    @Test
    void aGetTellsTheNewestOfItsAnswers() {
        QuorumStore node = start(3, 3, 1);
        cluster.disk("A").save("k", copyOf("old", 2, "A"));
        cluster.disk("B").save("k", copyOf("newest", 3, "B"));
        cluster.disk("C").save("k", copyOf("new", 3, "A"));
        CompletableFuture<Optional<String>> found = node.get("k");
        network.deliverAll();
        assertThat(found).as("a get of 2A, 3B and 3A").isCompletedWithValue(Optional.of("newest"));
    }

    @Test
    void aPutIsDoneWithTheWthCopy() {
        QuorumStore node = start(5, 1, 3);
        CompletableFuture<Void> done = node.put("k", "new");
        network.deliver("A", "B", 1);
        network.deliver("B", "A");
        assertThat(done).as("a put with W = 3, while this node and one other have it").isNotDone();
        network.deliver("A", "C", 1);
        assertThat(done).as("a put with W = 3, while nobody knows that a third one has it").isNotDone();
        network.deliver("C", "A");
        assertThat(done).as("a put with W = 3, when two others have said that they have it").isCompleted();
    }

    @Test
    void aCopyThatIsConfirmedTwiceIsOneCopy() {
        QuorumStore node = start(5, 1, 3);
        CompletableFuture<Void> done = node.put("k", "new");
        network.deliver("A", "B", 1);
        network.deliverCopy("B", "A", 0);
        network.deliver("B", "A");
        assertThat(done).as("a put with W = 3, after the same confirmation twice").isNotDone();
    }

    @Test
    void aWriteCountsOnFromTheHighestOfRAnswers() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("B").save("k", new Copy(HIGH, "old"));
        node.put("k", "new");
        exchange("A", "B");
        assertThat(copy("A")).as("the copy of a put that has heard of 7B").isEqualTo(copyOf("new", 8, "A"));
    }

    @Test
    void aWriteAlsoCountsOnFromWhatIsGone() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("B").save("k", new Copy(HIGH, null));
        cluster.disk("B").remove("k");
        node.put("k", "new");
        exchange("A", "B");
        assertThat(copy("A").version().counter()).as("the counter of a put after a tombstone 7B that was removed")
                .isEqualTo(8);
    }

    @Test
    void aWriteCountsOnFromWhatIsGoneOnItsOwnNode() {
        QuorumStore node = start(1, 1, 1);
        cluster.disk("A").save("k", new Copy(HIGH, null));
        cluster.disk("A").remove("k");
        node.put("k", "new");
        assertThat(copy("A")).as("the copy of a put after a tombstone 7B that was removed on the same node")
                .isEqualTo(copyOf("new", 8, "A"));
    }

    @Test
    void twoPutsAtOnceThroughANodeHaveTwoVersions() {
        QuorumStore node = start(3, 2, 2);
        node.put("k", "one");
        node.put("k", "two");
        network.deliver("A", "B");
        network.deliver("A", "B");
        network.deliver("B", "A");
        Version first = copy("A").version();
        network.deliver("B", "A");
        assertThat(copy("A").version()).as("the version of the second of two puts that asked at the same time")
                .isGreaterThan(first);
    }

    @Test
    void eachOfTwoPutsOfAKeyIsDoneWithItsOwnCopies() {
        QuorumStore node = start(3, 1, 2);
        CompletableFuture<Void> first = node.put("k", "one");
        CompletableFuture<Void> second = node.put("k", "two");
        node.receive("B", new QuorumMessage.Stored("k", new Version(1, "A")));
        assertThat(List.of(first.isDone(), second.isDone())).as("two puts of one key, 1A and 2A, with W = 2, after"
                + " B has confirmed 1A").containsExactly(true, false);
        node.receive("C", new QuorumMessage.Stored("k", new Version(2, "A")));
        assertThat(second).as("the second put after C has confirmed 2A").isCompleted();
    }

    @Test
    void eachOfTwoGetsOfAKeyIsDoneWithItsOwnAnswers() {
        QuorumStore node = start(3, 2, 2);
        CompletableFuture<Optional<String>> first = node.get("k");
        CompletableFuture<Optional<String>> second = node.get("k");
        network.deliver("A", "B");
        network.deliver("B", "A");
        assertThat(List.of(first.isDone(), second.isDone())).as("two gets of one key with R = 2, after B has"
                + " answered the first").containsExactly(true, false);
        exchange("A", "B");
        assertThat(second).as("the second get after B has answered it, too").isCompleted();
    }

    @Test
    void aNodeSavesItsWriteBeforeItSendsIt() {
        QuorumStore node = start(3, 1, 2);
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.ask("A", "put", () -> node.put("k", "new"));
        assertThat(network.underWay("A", "B")).as("sent by a node that stopped before it could save the write")
                .noneMatch(message -> message instanceof QuorumMessage.Store);
    }

    @Test
    void aNodeSavesACopyBeforeItSaysSo() {
        start(3, 1, 2).put("k", "new");
        network.lose("A", "B", 0);
        network.stop("B", StopMoment.BEFORE_SAVING);
        network.deliver("A", "B");
        assertThat(network.underWay("B", "A")).as("said by a node that stopped before it had saved").isEmpty();
    }

    @Test
    void aCopyThatIsOlderIsConfirmedAndNotSaved() {
        start(3, 2, 2);
        cluster.disk("B").save("k", new Copy(HIGH, "newer"));
        cluster.node("B").receive("A", new QuorumMessage.Store("k", copyOf("older", 6, "C")));
        assertThat(copy("B").value()).as("what a node with 7B has after a Store of 6C").isEqualTo("newer");
        assertThat(network.underWay("B", "A")).as("what it answers")
                .containsExactly(new QuorumMessage.Stored("k", new Version(6, "C")));
    }

    @Test
    void whoAnsweredWithSomethingOldIsRepaired() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("A").save("k", new Copy(HIGH, "new"));
        cluster.disk("B").save("k", copyOf("old", 3, "C"));
        node.get("k");
        exchange("A", "B");
        assertThat(network.underWay("A", "B")).as("sent to the node that answered 3C where 7B is known")
                .containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, "new")));
        exchange("A", "C");
        assertThat(network.underWay("A", "C")).as("sent to the node that answered nothing, after the get was done")
                .containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, "new")));
    }

    @Test
    void anAnswerThatComesTwiceIsRepairedOnce() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("A").save("k", new Copy(HIGH, "new"));
        node.get("k");
        network.deliver("A", "B");
        network.deliverCopy("B", "A", 0);
        assertThat(network.underWay("A", "B")).as("sent to a node that answered nothing where 7B is known").hasSize(1);
        loseAll("A", "B");
        network.deliver("B", "A");
        assertThat(network.underWay("A", "B")).as("sent to it when the same answer comes again").isEmpty();
    }

    @Test
    void aNodeRepairsItself() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("B").save("k", new Copy(HIGH, "new"));
        node.get("k");
        exchange("A", "B");
        assertThat(copy("A")).as("the own copy after a get that found 7B").isEqualTo(new Copy(HIGH, "new"));
    }

    @Test
    void aLateAnswerRepairsThoseBeforeIt() {
        QuorumStore node = start(3, 2, 2);
        cluster.disk("C").save("k", new Copy(HIGH, "new"));
        node.get("k");
        exchange("A", "B");
        exchange("A", "C");
        network.deliverAll();
        assertThat(List.of(copy("A").value(), copy("B").value()))
                .as("what the first two nodes have when the third has answered 7B").containsOnly("new");
    }

    @Test
    void whoWasRepairedIsRepairedAgainWithWhatIsNewerStill() {
        QuorumStore node = start(4, 2, 2);
        cluster.disk("A").save("k", copyOf("new", 3, "A"));
        cluster.disk("C").save("k", new Copy(HIGH, "newest"));
        node.get("k");
        exchange("A", "B");
        loseAll("A", "B");
        exchange("A", "C");
        assertThat(network.underWay("A", "B")).as("sent to a node that was sent 3A when it had answered nothing, after"
                + " another one has answered 7B")
                .containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, "newest")));
    }

    @Test
    void whoWasRepairedWithAValueNeedsItsTombstone() {
        QuorumStore node = start(4, 2, 2);
        cluster.disk("B").save("k", copyOf("new", 3, "A"));
        cluster.disk("D").save("k", new Copy(HIGH, null));
        node.get("k");
        exchange("A", "B");
        exchange("A", "C");
        assertThat(network.underWay("A", "C")).as("sent to a node that answered nothing where 3A is known").hasSize(1);
        loseAll("A", "C");
        exchange("A", "D");
        assertThat(network.underWay("A", "C")).as("sent to it when another one has answered with a tombstone 7B")
                .containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, null)));
        assertThat(copy("A")).as("the own copy, which was nothing, then 3A").isEqualTo(new Copy(HIGH, null));
    }

    @Test
    void anAnswerAfterTheTimeoutRepairsNothing() {
        QuorumStore node = start(4, 2, 2);
        cluster.disk("A").save("k", copyOf("new", 3, "A"));
        cluster.disk("C").save("k", new Copy(HIGH, "newest"));
        CompletableFuture<Optional<String>> found = node.get("k");
        exchange("A", "B");
        loseAll("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT);
        exchange("A", "C");
        exchange("A", "D");
        assertThat(found).as("a get that two nodes have answered").isCompletedWithValue(Optional.of("new"));
        assertThat(copy("A").value()).as("the own copy, after 7B has come when the time-out was over").isEqualTo("new");
        for (String late : List.of("B", "C", "D")) {
            assertThat(network.underWay("A", late)).as("sent to %s by answers that came after the time-out", late)
                    .isEmpty();
        }
    }

    @Test
    void nobodyIsRepairedWithWhatIsNoLongerTheNewest() {
        QuorumStore node = start(3, 3, 1);
        cluster.disk("B").save("k", copyOf("old", 3, "C"));
        node.get("k");
        exchange("A", "B");
        cluster.node("A").receive("B", new QuorumMessage.Store("k", new Copy(HIGH, "new")));
        exchange("A", "C");
        assertThat(network.underWay("A", "C")).as("sent to a node without a copy by a get that found 3C, and whose own"
                + " node has got 7B meanwhile").containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, "new")));
        assertThat(copy("A")).as("the own copy, which was nothing when the get began").isEqualTo(new Copy(HIGH, "new"));
    }

    @Test
    void aTombstoneReplacesAValueAndNotNothing() {
        QuorumStore node = start(3, 3, 1);
        cluster.disk("A").save("k", new Copy(HIGH, null));
        cluster.disk("B").save("k", copyOf("old", 3, "C"));
        CompletableFuture<Optional<String>> found = node.get("k");
        exchange("A", "B");
        exchange("A", "C");
        assertThat(found).as("a get of a tombstone 7B and an old value").isCompletedWithValue(Optional.empty());
        assertThat(network.underWay("A", "B")).as("sent to who has the old value")
                .containsExactly(new QuorumMessage.Store("k", new Copy(HIGH, null)));
        assertThat(network.underWay("A", "C")).as("sent to who has nothing").isEmpty();
    }

    @Test
    void whoHasNothingSavesNoTombstoneThatItReads() {
        QuorumStore node = start(3, 2, 1);
        cluster.disk("B").save("k", new Copy(HIGH, null));
        CompletableFuture<Optional<String>> found = node.get("k");
        exchange("A", "B");
        assertThat(found).as("a get of nothing and a tombstone").isCompletedWithValue(Optional.empty());
        assertThat(copy("A")).as("what the node has that asked and had nothing").isNull();
    }

    @Test
    void nobodyIsRepairedBeforeTheRthAnswer() {
        QuorumStore node = start(5, 3, 3);
        cluster.disk("A").save("k", new Copy(HIGH, "new"));
        node.get("k");
        exchange("A", "B");
        assertThat(network.underWay("A", "B")).as("sent to the node that answered nothing, before R = 3 have answered")
                .isEmpty();
        exchange("A", "C");
        assertThat(network.underWay("A", "B")).as("sent to it when R = 3 have answered").hasSize(1);
    }

    @Test
    void aQuestionOfAWriteRepairsNothing() {
        QuorumStore node = start(3, 2, 3);
        cluster.disk("A").save("k", new Copy(HIGH, "new"));
        node.put("k", "newer");
        exchange("A", "C");
        loseAll("A", "B");
        loseAll("A", "C");
        node.put("k", "newest");
        network.deliver("A", "B");
        network.deliver("B", "A");
        assertThat(network.underWay("A", "B")).as("sent to a node without a copy by a put that asked it")
                .containsExactly(new QuorumMessage.Store("k", copy("A")));
    }

    @Test
    void whoHasNotConfirmedGetsTheCopyAgain() {
        QuorumStore node = start(3, 1, 1);
        node.put("k", "new");
        loseAll("A", "B");
        loseAll("A", "C");
        network.pass(QuorumCluster.TIMEOUT - 1);
        assertThat(network.underWay("A", "B")).as("handed over again before the time-out").isEmpty();
        for (int again = 1; again <= 3; again++) {
            network.pass(again == 1 ? 1 : QuorumCluster.TIMEOUT);
            assertThat(network.underWay("A", "B")).as("handed over again after %d time-outs", again)
                    .containsExactly(new QuorumMessage.Store("k", copyOf("new", 1, "A")));
            loseAll("A", "B");
        }
        exchange("A", "C");
        loseAll("A", "C");
        network.pass(QuorumCluster.TIMEOUT);
        assertThat(network.underWay("A", "C")).as("handed over again to a node that has confirmed").isEmpty();
        assertThat(network.underWay("A", "B")).as("handed over again to a node that has not").hasSize(1);
    }

    @Test
    void aCopyIsHandedOverAgainATimeoutAfterTheLastTime() {
        QuorumStore node = start(2, 1, 1);
        node.put("k", "new");
        network.pass("A", QuorumCluster.TIMEOUT + QuorumCluster.TIMEOUT / 2);
        loseAll("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT - 1);
        assertThat(network.underWay("A", "B")).as("handed over again before the time-out since the last time, which was"
                + " one and a half after the write").isEmpty();
        network.pass("A", 1);
        assertThat(network.underWay("A", "B")).as("handed over again after it").hasSize(1);
    }

    @Test
    void aHintForWhatWasReplacedIsGone() {
        QuorumStore node = start(2, 1, 1);
        node.put("k", "old");
        loseAll("A", "B");
        node.receive("B", new QuorumMessage.Store("k", new Copy(HIGH, "new")));
        loseAll("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT);
        assertThat(network.underWay("A", "B")).as("handed over again when the own copy is newer").isEmpty();
    }

    @Test
    void aRepairDoesNotPutAHintOff() {
        QuorumStore node = start(3, 1, 1);
        node.put("k", "new");
        loseAll("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT - 1);
        node.get("k");
        exchange("A", "B");
        assertThat(network.underWay("A", "B")).as("sent to repair a node that has nothing").hasSize(1);
        loseAll("A", "B");
        network.pass("A", 1);
        assertThat(network.underWay("A", "B")).as("handed over again a time-out after the write, 1 ms after a repair")
                .containsExactly(new QuorumMessage.Store("k", copyOf("new", 1, "A")));
    }

    @Test
    void whatWasReplacedMayStillBeConfirmed() {
        QuorumStore node = start(3, 1, 2);
        CompletableFuture<Void> done = node.put("k", "old");
        CompletableFuture<Void> late = node.put("other", "old");
        for (String key : List.of("k", "other")) {
            node.receive("B", new QuorumMessage.Store(key, new Copy(HIGH, "new")));
        }
        network.pass("A", QuorumCluster.TIMEOUT - 1);
        node.receive("C", new QuorumMessage.Stored("k", new Version(1, "A")));
        assertThat(done).as("a put with W = 2 that C has confirmed, and was replaced meanwhile").isCompleted();
        network.pass("A", 1);
        assertUnavailable(late, "a put with W = 2 that nobody has confirmed, and was replaced meanwhile");
    }

    @Test
    void whatIsDealtWithTakesNoMemory() {
        QuorumSettings settings = new QuorumSettings(List.of("A", "B"), 1, 1, 10, 10);
        CopyDisk disk = new OvertakenDisk();
        Footprint.assertAtMost(150_000, "news of tombstones that are not here, and hints for what was replaced", () -> {
            long[] numbers = {0};
            QuorumStore node = new QuorumStore("A", settings, (to, message) -> { }, disk, () -> ++numbers[0]);
            for (int number = 1; number <= 4_000; number++) {
                node.receive("B", new QuorumMessage.Settled("key " + number, HIGH));
                node.put("key " + number, "value");
            }
            node.tick(10);
            return node;
        });
    }

    /** Whatever is saved, something newer comes from another node at once. */
    private static final class OvertakenDisk implements CopyDisk {

        private long counter;

        @Override
        public Copy load(String key) {
            return counter == 0 ? null : copyOf("newer", counter, "Z");
        }

        @Override
        public void save(String key, Copy copy) {
            counter = copy.version().counter() + 1;
        }

        @Override
        public void remove(String key) {
            throw new IllegalStateException("there is no tombstone to remove for " + key);
        }

        @Override
        public long highest() {
            return counter;
        }
    }

    /** It keeps nothing, so that it takes no time of its own. */
    private static final class ForgetfulDisk implements CopyDisk {

        @Override
        public Copy load(String key) {
            return null;
        }

        @Override
        public void save(String key, Copy copy) {
            // Nothing is kept.
        }

        @Override
        public void remove(String key) {
            throw new IllegalStateException("there is nothing to remove for " + key);
        }

        @Override
        public long highest() {
            return 0;
        }
    }

    @Test
    void aCallTakesNoLongerWhileMuchIsUnderWay() {
        QuorumSettings settings = new QuorumSettings(List.of("A", "B", "C"), 1, 3, 10, 10);
        Scaling.assertFlat("a message of another node is dealt with in proportion to N", 100, 10_000, writes -> {
            long[] numbers = {0};
            QuorumStore node = new QuorumStore("A", settings, (to, message) -> { }, new ForgetfulDisk(),
                    () -> ++numbers[0]);
            for (int number = 1; number <= writes; number++) {
                node.put("key " + number, "value");
                node.get("key " + number);
            }
            return () -> {
                node.receive("B", new QuorumMessage.Stored("key " + writes, new Version(1, "A")));
                node.receive("B", new QuorumMessage.Answer(numbers[0], null, 0));
                node.receive("B", new QuorumMessage.Ask(1, "key " + writes));
            };
        });
    }

    @Test
    void aNodeSendsNothingToItself() {
        QuorumStore node = start(3, 1, 2);
        node.put("k", "new");
        node.get("k");
        network.pass("A", QuorumCluster.TIMEOUT);
        assertThat(network.underWay("A", "A")).as("sent to itself by a put, a get and a hint").isEmpty();
    }

    @Test
    void aHintIsNoCopy() {
        CompletableFuture<Void> done = start(3, 1, 2).put("k", "new");
        network.pass("A", QuorumCluster.TIMEOUT - 1);
        assertThat(done).as("a put with W = 2 that nobody has confirmed, before the time-out").isNotDone();
        network.pass("A", 1);
        assertUnavailable(done, "a put with W = 2 that nobody has confirmed, at the time-out");
    }

    @Test
    void aPutHasOneTimeoutForBothItsHalves() {
        CompletableFuture<Void> done = start(3, 2, 2).put("k", "new");
        network.pass("A", 30);
        exchange("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT - 31);
        assertThat(done).as("a put whose copies were sent after 30 ms, before the time-out").isNotDone();
        network.pass("A", 1);
        assertUnavailable(done, "a put whose copies were sent after 30 ms, at the time-out since its call");
    }

    @Test
    void aPutThatHasFailedIsHandedOverAllTheSame() {
        CompletableFuture<Void> done = start(3, 2, 2).put("k", "new");
        exchange("A", "B");
        loseAll("A", "B");
        loseAll("A", "C");
        network.pass("A", QuorumCluster.TIMEOUT);
        assertThat(done).as("a put with W = 2 that nobody has confirmed").isCompletedExceptionally();
        for (String other : List.of("B", "C")) {
            assertThat(network.underWay("A", other)).as("handed over to %s again after the put has failed", other)
                    .containsExactly(new QuorumMessage.Store("k", copyOf("new", 1, "A")));
        }
    }

    @Test
    void aGetThatTooFewAnswerFailsAtTheTimeout() {
        QuorumStore node = start(3, 3, 1);
        network.pass("A", 30);
        CompletableFuture<Optional<String>> found = node.get("k");
        exchange("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT - 1);
        assertThat(found).as("a get with R = 3 and two answers, before the time-out").isNotDone();
        network.pass("A", 1);
        assertUnavailable(found, "a get with R = 3 and two answers, at the time-out");
    }

    @Test
    void aGetThatFailsTellsWhatItWantedAndGot() {
        QuorumStore node = start(5, 4, 1);
        CompletableFuture<Optional<String>> found = node.get("basket");
        exchange("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT);
        assertThat(found).as("a get with R = 4 and two answers, at the time-out").isCompletedExceptionally();
        assertThatThrownBy(found::join, "the failure of a get").cause().message()
                .as("what is said of a get of \"basket\" with R = 4, after the own answer and that of B")
                .contains("basket").containsPattern("\\b4\\b").containsPattern("\\b2\\b");
    }

    @Test
    void aPutWhoseQuestionFailsIsNotWritten() {
        QuorumStore node = start(3, 3, 1);
        CompletableFuture<Void> done = node.put("k", "new");
        exchange("A", "B");
        network.pass("A", QuorumCluster.TIMEOUT);
        assertUnavailable(done, "a put with R = 3 and two answers, at the time-out");
        exchange("A", "C");
        assertThat(copy("A")).as("the own copy when the third answer comes after the time-out").isNull();
    }

    @Test
    void anAnswerToAnotherLifeIsNone() {
        start(3, 2, 2);
        network.ask("A", "get", () -> cluster.node("A").get("k"));
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        CompletableFuture<Optional<String>> found = cluster.node("A").get("k");
        exchange("A", "B");
        assertThat(found).as("a get with R = 2 after an answer to a question from before the stop").isNotDone();
    }

    @Test
    void aTombstoneThatAllHaveIsRemovedAfterTheGrace() {
        start(3, 2, 2);
        stored("old");
        cluster.node("B").delete("k");
        network.deliverAll();
        network.pass(QuorumCluster.GRACE - 1);
        assertThat(List.of(copy("A"), copy("B"), copy("C"))).as("the copies 1 ms before the grace has passed")
                .allMatch(Copy::isTombstone);
        network.pass(1);
        assertThat(List.of("A", "B", "C")).as("nodes that have a tombstone when the grace has passed")
                .noneMatch(node -> copy(node) != null);
    }

    @Test
    void aTombstoneThatOneHasNotIsKept() {
        start(3, 2, 2);
        stored("old");
        CompletableFuture<Void> done = cluster.node("B").delete("k");
        exchange("B", "A");
        exchange("B", "A");
        loseAll("B", "C");
        assertThat(done).as("a delete with W = 2 that two nodes have").isCompleted();
        network.pass(QuorumCluster.GRACE);
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("A")).as("the tombstone of a delete that C has never heard of").isNotNull();
        network.deliverAll();
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("A")).as("the tombstone after C has got it by a hint, and the grace").isNull();
    }

    @Test
    void aNodeThatHasStoppedKeepsTheTombstone() {
        start(3, 2, 2);
        cluster.node("A").delete("k");
        network.deliverAll();
        network.stop("C", StopMoment.NOW);
        network.restart("C");
        network.pass(QuorumCluster.GRACE);
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("A")).as("the tombstone of a node that has heard that all have it").isNull();
        assertThat(copy("C")).as("the tombstone of a node that has heard so before it stopped").isNotNull();
        cluster.node("C").receive("A", new QuorumMessage.Settled("k", copy("C").version()));
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("C")).as("the tombstone when it has heard so again, after the grace").isNull();
    }

    @Test
    void whatIsPutMeanwhileStays() {
        start(3, 2, 2);
        cluster.node("A").delete("k");
        network.deliverAll();
        stored("new");
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("C")).as("a value that was put between a delete and its grace").extracting(Copy::value)
                .isEqualTo("new");
        cluster.node("A").delete("k");
        network.deliverAll();
        network.pass(QuorumCluster.GRACE - 1);
        assertThat(copy("C")).as("the tombstone of a second delete before its own grace").isNotNull();
        network.pass(1);
        assertThat(copy("C")).as("the tombstone of a second delete after its own grace").isNull();
    }

    @Test
    void oldNewsOfATombstoneDoesNotHideTheLatest() {
        QuorumStore node = start(2, 1, 1);
        cluster.disk("A").save("k", new Copy(HIGH, null));
        node.receive("B", new QuorumMessage.Settled("k", new Version(3, "B")));
        node.receive("B", new QuorumMessage.Settled("k", HIGH));
        node.receive("B", new QuorumMessage.Settled("k", new Version(3, "B")));
        network.pass(QuorumCluster.GRACE - 1);
        node.receive("B", new QuorumMessage.Settled("k", HIGH));
        network.pass(1);
        assertThat(copy("A")).as("a tombstone 7B of which all have heard, with older news before and after").isNull();
    }

    @Test
    void newsOfATombstoneRemovesNoNewerOne() {
        QuorumStore node = start(2, 1, 1);
        cluster.disk("A").save("k", copyOf(null, 3, "B"));
        node.receive("B", new QuorumMessage.Settled("k", new Version(3, "B")));
        node.receive("B", new QuorumMessage.Store("k", new Copy(HIGH, null)));
        network.pass("A", QuorumCluster.GRACE);
        assertThat(copy("A")).as("a tombstone 7B of which there was no news, after the grace since the news of 3B")
                .isEqualTo(new Copy(HIGH, null));
    }

    @Test
    void newsOfATombstoneThatHasGoneChangesNothing() {
        QuorumStore node = start(2, 1, 1);
        cluster.disk("A").save("k", new Copy(HIGH, null));
        node.receive("B", new QuorumMessage.Settled("k", HIGH));
        network.pass("A", QuorumCluster.GRACE);
        node.receive("B", new QuorumMessage.Settled("k", HIGH));
        network.pass("A", QuorumCluster.GRACE);
        assertThat(copy("A")).as("a key whose tombstone was removed, after news of it that came late").isNull();
        assertThat(node.put("k", "new")).as("a put of that key").isCompleted();
    }

    @Test
    void aStoreOfOneNodeIsAStore() {
        QuorumStore node = start(1, 1, 1);
        assertThat(node.put("k", "new")).as("a put with one node").isCompleted();
        assertThat(node.get("k")).as("a get with one node").isCompletedWithValue(Optional.of("new"));
        assertThat(node.delete("k")).as("a delete with one node").isCompleted();
        network.pass(QuorumCluster.GRACE);
        assertThat(copy("A")).as("the tombstone after its grace").isNull();
        assertThat(node.put("", "")).as("a put of empty texts").isCompleted();
        assertThat(node.get("")).as("a get of them").isCompletedWithValue(Optional.of(""));
    }

    @Test
    void aWriteOfWhatIsThereIsAWriteToo() {
        QuorumStore node = start(1, 1, 1);
        node.put("k", "same");
        node.put("k", "same");
        assertThat(copy("A")).as("the copy of a second put of the same value").isEqualTo(copyOf("same", 2, "A"));
        node.delete("k");
        node.delete("k");
        assertThat(copy("A")).as("the copy of a second delete").isEqualTo(copyOf(null, 4, "A"));
        node.delete("other");
        assertThat(cluster.disk("A").load("other")).as("the copy of a delete of a key that was never written")
                .isEqualTo(copyOf(null, 5, "A"));
    }

    @Test
    void keysAreApart() {
        QuorumStore node = start(3, 2, 2);
        CompletableFuture<Void> one = node.put("one", "1");
        CompletableFuture<Void> two = node.put("two", "2");
        network.deliverAll();
        CompletableFuture<Optional<String>> first = cluster.node("B").get("one");
        CompletableFuture<Optional<String>> second = cluster.node("C").get("two");
        network.deliverAll();
        assertThat(List.of(one.isDone(), two.isDone())).as("two puts").containsOnly(true);
        assertThat(List.of(first.join().orElse(""), second.join().orElse(""))).as("two keys").containsExactly("1", "2");
    }

    @Test
    void aConfirmationIsOfOneKeyAndVersion() {
        QuorumStore node = start(3, 1, 2);
        CompletableFuture<Void> first = node.put("11", "first");
        cluster.disk("A").save("other", copyOf("other", 10, "C"));
        CompletableFuture<Void> second = node.put("1", "second");
        node.receive("B", new QuorumMessage.Stored("other", new Version(1, "A")));
        node.receive("B", new QuorumMessage.Stored("11", new Version(11, "A")));
        assertThat(List.of(first.isDone(), second.isDone())).as("two puts, 11=first@1A and 1=second@11A, after"
                + " confirmations of other keys with these versions").containsOnly(false);
        node.receive("B", new QuorumMessage.Stored("11", new Version(1, "A")));
        assertThat(List.of(first.isDone(), second.isDone())).as("the same puts after a confirmation of 11@1A")
                .containsExactly(true, false);
    }

    @Test
    void timesMayBeAsLongAsANumberCanBe() {
        start(1, 1, 1);
        QuorumSettings settings = new QuorumSettings(List.of("A", "B"), 2, 2, Long.MAX_VALUE, Long.MAX_VALUE);
        List<QuorumMessage> sent = new ArrayList<>();
        QuorumStore node = new QuorumStore("A", settings, (to, message) -> sent.add(message), cluster.disk("A"),
                () -> 1);
        node.tick(1_000);
        CompletableFuture<Void> done = node.delete("k");
        node.receive("B", new QuorumMessage.Answer(1, null, 0));
        node.tick(1_001);
        node.tick(1_000_000);
        assertThat(done).as("a delete whose time-out is Long.MAX_VALUE").isNotDone();
        assertThat(sent).as("a question and a copy, which is not handed over again").hasSize(2);
        node.receive("B", new QuorumMessage.Stored("k", new Version(1, "A")));
        node.tick(1_000_000_000);
        assertThat(copy("A")).as("a tombstone whose grace is Long.MAX_VALUE").isNotNull();
    }

    @Test
    void nullIsRefused() {
        QuorumStore node = start(1, 1, 1);
        QuorumSettings settings = QuorumCluster.settings(1, 1, 1);
        QuorumNetwork nowhere = (to, message) -> { };
        CopyDisk disk = cluster.disk("A");
        List<Runnable> calls = List.of(() -> node.get(null), () -> node.put(null, "v"), () -> node.put("k", null),
                () -> node.delete(null), () -> node.receive(null, new QuorumMessage.Ask(1, "k")),
                () -> node.receive("B", null),
                () -> new QuorumStore(null, settings, nowhere, disk, () -> 1),
                () -> new QuorumStore("A", null, nowhere, disk, () -> 1),
                () -> new QuorumStore("A", settings, null, disk, () -> 1),
                () -> new QuorumStore("A", settings, nowhere, null, () -> 1),
                () -> new QuorumStore("A", settings, nowhere, disk, null));
        for (int number = 0; number < calls.size(); number++) {
            assertThatThrownBy(calls.get(number)::run, "null, in call " + number)
                    .isInstanceOf(NullPointerException.class);
        }
        assertThat(copy("A")).as("what a refused put has left").isNull();
        assertThatThrownBy(() -> new QuorumStore("Z", settings, nowhere, disk, () -> 1), "a node Z among the nodes A")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Z");
    }
}
