package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import testkit.network.SimulatedNetwork;
import testkit.network.StopMoment;

class LeaderElectionTest {

    private static final long TIMEOUT = 200;

    private final SimulatedNetwork<ElectionMessage> network = new SimulatedNetwork<>();
    private final Deque<Long> timeouts = new ArrayDeque<>();
    private ElectionCluster cluster;

    /** Nodes whose time-out is always 200, unless others are in the queue. */
    private LeaderElection start(int nodes) {
        cluster = new ElectionCluster(network, nodes, () -> timeouts.isEmpty() ? TIMEOUT : timeouts.remove());
        return cluster.node("A");
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

    /** A is the leader of three in term 1, and everything that it has sent has come. */
    private LeaderElection elected() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        network.deliverAll();
        assertThat(node.role()).as("the role of a node that all have voted for").isEqualTo(Role.LEADER);
        return node;
    }

    @Test
    void aNodeBeginsAsAFollowerWithoutALeader() {
        LeaderElection node = start(3);
        assertThat(node.role()).as("the role of a new node").isEqualTo(Role.FOLLOWER);
        assertThat(node.term()).as("the term of a new node").isZero();
        assertThat(node.leader()).as("the leader that it knows").isEmpty();
    }

    @Test
    void anElectionBeginsWhenTheTimeoutHasPassed() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT - 1);
        assertThat(node.role()).as("the role 1 ms before the time-out").isEqualTo(Role.FOLLOWER);
        network.pass("A", 1);
        assertThat(node.role()).as("the role at the time-out").isEqualTo(Role.CANDIDATE);
        assertThat(node.term()).as("the term of a candidate that was in term 0").isEqualTo(1);
        assertThat(network.underWay("A", "C")).as("sent to the other nodes")
                .containsExactly(new ElectionMessage.RequestVote(1));
        assertThat(cluster.disk("A").load()).as("the ballot on the disk").isEqualTo(new Ballot(1, "A"));
    }

    @Test
    void whoHasVotedInTheLastTermIsAskedAgain() {
        LeaderElection node = start(5);
        network.pass("A", TIMEOUT);
        exchange("A", "B");
        loseAll("A", "C");
        network.pass("A", TIMEOUT);
        assertThat(node.term()).as("the term of a candidate after its second time-out").isEqualTo(2);
        assertThat(network.underWay("A", "B")).as("sent to the node that has voted in term 1")
                .containsExactly(new ElectionMessage.RequestVote(2));
        assertThat(network.underWay("A", "C")).as("sent to one that has not")
                .containsExactly(new ElectionMessage.RequestVote(2));
    }

    @Test
    void aCandidateKnowsOfNoLeader() {
        LeaderElection node = start(3);
        node.receive("B", new ElectionMessage.Heartbeat(1));
        network.pass("A", TIMEOUT);
        assertThat(node.role()).as("the role at the time-out after a heartbeat of term 1").isEqualTo(Role.CANDIDATE);
        assertThat(node.leader()).as("whom a candidate of term 2 takes for the leader, who followed B in term 1")
                .isEmpty();
    }

    @Test
    void aMajorityMakesALeader() {
        LeaderElection node = start(5);
        network.pass("A", TIMEOUT);
        exchange("A", "B");
        assertThat(node.role()).as("the role with two votes of five").isEqualTo(Role.CANDIDATE);
        exchange("A", "D");
        assertThat(node.role()).as("the role with three votes of five").isEqualTo(Role.LEADER);
        assertThat(node.leader()).as("whom it takes for the leader").contains("A");
        assertThat(network.underWay("A", "B")).as("sent to the others by a new leader")
                .containsExactly(new ElectionMessage.Heartbeat(1));
    }

    @Test
    void halfOfTheNodesAreNoMajority() {
        LeaderElection node = start(4);
        network.pass("A", TIMEOUT);
        exchange("A", "B");
        assertThat(node.role()).as("the role with two votes of four").isEqualTo(Role.CANDIDATE);
        exchange("A", "C");
        assertThat(node.role()).as("the role with three votes of four").isEqualTo(Role.LEADER);
    }

    @Test
    void aVoteThatComesTwiceIsOneVote() {
        LeaderElection node = start(5);
        network.pass("A", TIMEOUT);
        network.deliver("A", "B");
        network.deliverCopy("B", "A", 0);
        network.deliver("B", "A");
        assertThat(node.role()).as("the role with its own vote and one that came twice, of five")
                .isEqualTo(Role.CANDIDATE);
    }

    @Test
    void aVoteOfAnEarlierTermDoesNotCount() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        network.deliver("A", "B");
        network.pass("A", TIMEOUT);
        network.deliver("B", "A");
        assertThat(node.term()).as("the term after a second time-out").isEqualTo(2);
        assertThat(node.role()).as("the role in term 2 after a vote of term 1").isEqualTo(Role.CANDIDATE);
    }

    @Test
    void aVoteThatIsNotGrantedDoesNotCount() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        node.receive("B", new ElectionMessage.Vote(1, false));
        assertThat(node.role()).as("the role after a vote was refused").isEqualTo(Role.CANDIDATE);
    }

    @Test
    void onlyACandidateIsElected() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        node.receive("C", new ElectionMessage.Heartbeat(1));
        node.receive("B", new ElectionMessage.Vote(1, true));
        assertThat(node.role()).as("the role of a node that follows C, after a vote for it in the same term")
                .isEqualTo(Role.FOLLOWER);
        node.receive("C", new ElectionMessage.RequestVote(2));
        node.receive("B", new ElectionMessage.Vote(2, true));
        node.receive("C", new ElectionMessage.Vote(2, true));
        assertThat(node.role()).as("the role of a node that has not asked for votes").isEqualTo(Role.FOLLOWER);
    }

    @Test
    void theFirstWhoAsksGetsTheVote() {
        LeaderElection node = start(3);
        node.receive("B", new ElectionMessage.RequestVote(1));
        node.receive("C", new ElectionMessage.RequestVote(1));
        node.receive("B", new ElectionMessage.RequestVote(1));
        assertThat(network.underWay("A", "B")).as("the answers to who asked first, and again")
                .containsExactly(new ElectionMessage.Vote(1, true), new ElectionMessage.Vote(1, true));
        assertThat(network.underWay("A", "C")).as("the answer to who asked second")
                .containsExactly(new ElectionMessage.Vote(1, false));
    }

    @Test
    void whoFollowsALeaderHasAVoteYet() {
        LeaderElection node = start(3);
        node.receive("B", new ElectionMessage.Heartbeat(2));
        node.receive("C", new ElectionMessage.RequestVote(2));
        assertThat(network.underWay("A", "C")).as("the answer of a node that follows B and has voted for nobody")
                .containsExactly(new ElectionMessage.Vote(2, true));
    }

    @Test
    void aHeartbeatOfItsTermAloneTellsANodeWhoLeads() {
        LeaderElection node = start(3);
        node.receive("B", new ElectionMessage.Heartbeat(2));
        for (ElectionMessage message : List.of(new ElectionMessage.RequestVote(2), new ElectionMessage.RequestVote(1),
                new ElectionMessage.Heartbeat(1), new ElectionMessage.Vote(2, true), new ElectionMessage.Heard(2))) {
            node.receive("C", message);
            assertThat(node.leader()).as("whom a node that follows B in term 2 takes for the leader, after %s", message)
                    .contains("B");
        }
    }

    @Test
    void namesAreTheSameIfTheyAreEqual() {
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = new LeaderElection(new String("A"), List.of("A", "B", "C", "D", "E"), 50, () -> TIMEOUT,
                (to, message) -> sent.add(message), newDisk(), 1_000);
        node.tick(1_000 + TIMEOUT);
        assertThat(sent).as("requests of one of five, whose name is another object than that in the list").hasSize(4);
        node.receive(new String("B"), new ElectionMessage.Vote(1, true));
        node.receive(new String("B"), new ElectionMessage.Vote(1, true));
        assertThat(node.role()).as("the role with two votes of five, one of which came twice")
                .isEqualTo(Role.CANDIDATE);
        sent.clear();
        node.receive(new String("C"), new ElectionMessage.RequestVote(2));
        node.receive(new String("C"), new ElectionMessage.RequestVote(2));
        assertThat(sent).as("answers to one candidate that asks twice")
                .containsExactly(new ElectionMessage.Vote(2, true), new ElectionMessage.Vote(2, true));
    }

    @Test
    void aCandidateHasVotedForItself() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        node.receive("B", new ElectionMessage.RequestVote(1));
        assertThat(network.underWay("A", "B")).as("the answer of a candidate to another one of its term")
                .endsWith(new ElectionMessage.Vote(1, false));
    }

    @Test
    void aLeaderAnswersACandidateOfItsTerm() {
        LeaderElection node = elected();
        node.receive("B", new ElectionMessage.RequestVote(1));
        assertThat(network.underWay("A", "B")).as("the answer of the leader of term 1 to who asks in term 1")
                .containsExactly(new ElectionMessage.Vote(1, false));
    }

    @Test
    void aCandidateAnswersTheHeartbeatOfWhoWasElected() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        loseAll("A", "C");
        node.receive("C", new ElectionMessage.Heartbeat(1));
        assertThat(network.underWay("A", "C")).as("the answer of a candidate of term 1 to the leader of term 1")
                .containsExactly(new ElectionMessage.Heard(1));
        assertThat(node.leader()).as("whom it takes for the leader").contains("C");
    }

    @Test
    void anOldCandidateGetsNoVoteAndHearsOfTheTerm() {
        LeaderElection node = start(3);
        node.receive("B", new ElectionMessage.Heartbeat(5));
        node.receive("C", new ElectionMessage.RequestVote(4));
        assertThat(network.underWay("A", "C")).as("the answer in term 5 to a candidate of term 4")
                .containsExactly(new ElectionMessage.Vote(5, false));
        assertThat(node.term()).as("the term after a message of an older one").isEqualTo(5);
    }

    @Test
    void aVoteSurvivesAStop() {
        start(3);
        cluster.node("A").receive("B", new ElectionMessage.RequestVote(1));
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        cluster.node("A").receive("C", new ElectionMessage.RequestVote(1));
        assertThat(network.underWay("A", "C")).as("the answer to C of a node that has voted for B, and stopped")
                .containsExactly(new ElectionMessage.Vote(1, false));
        assertThat(cluster.node("A").term()).as("the term after a stop").isEqualTo(1);
    }

    @Test
    void aVoteIsSavedBeforeItIsSent() {
        start(3);
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.ask("A", "RequestVote", () -> cluster.node("A").receive("B", new ElectionMessage.RequestVote(1)));
        assertThat(network.underWay("A", "B")).as("sent by a node that stopped before it had saved its vote").isEmpty();
    }

    @Test
    void aCandidacyIsSavedBeforeItIsSent() {
        start(3);
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.pass("A", TIMEOUT);
        assertThat(network.underWay("A", "B")).as("sent by a node that stopped before it had saved its new term")
                .isEmpty();
    }

    @Test
    void whoeverHearsOfAHigherTermFollows() {
        for (ElectionMessage higher : List.of(new ElectionMessage.RequestVote(7), new ElectionMessage.Vote(7, false),
                new ElectionMessage.Heartbeat(7), new ElectionMessage.Heard(7))) {
            SimulatedNetwork<ElectionMessage> alone = new SimulatedNetwork<>();
            ElectionCluster three = new ElectionCluster(alone, 3, () -> TIMEOUT);
            alone.pass("A", TIMEOUT);
            alone.deliverAll();
            LeaderElection node = three.node("A");
            node.receive("B", higher);
            assertThat(node.role()).as("the role of a leader of term 1 after %s", higher).isEqualTo(Role.FOLLOWER);
            assertThat(node.term()).as("its term after %s", higher).isEqualTo(7);
            assertThat(three.disk("A").load().term()).as("the term on its disk after %s", higher).isEqualTo(7);
            assertThat(node.leader()).as("the leader that it knows after %s", higher).isEqualTo(
                    higher instanceof ElectionMessage.Heartbeat ? Optional.of("B") : Optional.empty());
        }
    }

    @Test
    void aCandidateThatHearsOfAHigherTermFollows() {
        for (ElectionMessage higher : List.of(new ElectionMessage.RequestVote(7), new ElectionMessage.Vote(7, false),
                new ElectionMessage.Heartbeat(7), new ElectionMessage.Heard(7))) {
            SimulatedNetwork<ElectionMessage> alone = new SimulatedNetwork<>();
            LeaderElection node = new ElectionCluster(alone, 3, () -> TIMEOUT).node("A");
            alone.pass("A", TIMEOUT);
            assertThat(node.role()).as("the role at the time-out").isEqualTo(Role.CANDIDATE);
            node.receive("B", higher);
            assertThat(node.role()).as("the role of a candidate of term 1 after %s", higher).isEqualTo(Role.FOLLOWER);
        }
    }

    @Test
    void theLeaderOfATermIsNotThatOfTheNext() {
        LeaderElection node = start(3);
        long term = 1;
        for (ElectionMessage higher : List.of(new ElectionMessage.RequestVote(2), new ElectionMessage.Vote(4, false),
                new ElectionMessage.Heard(6))) {
            node.receive("B", new ElectionMessage.Heartbeat(term));
            assertThat(node.leader()).as("whom it takes for the leader of term %s", term).contains("B");
            node.receive("C", higher);
            assertThat(node.leader()).as("whom a node that followed B in term %s takes for the leader after %s", term,
                    higher).isEmpty();
            term = higher.term() + 1;
        }
    }

    @Test
    void aNodeThatHasStoppedBeginsAsAFollower() {
        start(3);
        network.pass("A", TIMEOUT);
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        LeaderElection node = cluster.node("A");
        node.receive("B", new ElectionMessage.Vote(1, true));
        assertThat(node.role()).as("the role of a candidate of term 1 that has stopped, after a vote for it")
                .isEqualTo(Role.FOLLOWER);
        assertThat(node.leader()).as("whom it takes for the leader").isEmpty();
    }

    @Test
    void aLeaderOfThePastHearsOfThePresent() {
        LeaderElection old = elected();
        cluster.node("B").receive("C", new ElectionMessage.Heartbeat(2));
        network.pass("A", ElectionCluster.INTERVAL);
        loseAll("B", "C");
        exchange("A", "B");
        assertThat(old.role()).as("the role of a leader of term 1 whose heartbeat met term 2").isEqualTo(Role.FOLLOWER);
        assertThat(cluster.node("B").leader()).as("whom the one follows that has heard it").contains("C");
    }

    @Test
    void heartbeatsComeAtTheirInterval() {
        elected();
        network.pass("A", ElectionCluster.INTERVAL - 1);
        assertThat(network.underWay("A", "B")).as("sent before the interval has passed").isEmpty();
        network.pass("A", 1);
        network.pass("A", ElectionCluster.INTERVAL);
        assertThat(network.underWay("A", "B")).as("sent at the interval, and at the next one")
                .containsExactly(new ElectionMessage.Heartbeat(1), new ElectionMessage.Heartbeat(1));
    }

    @Test
    void theIntervalBeginsWithTheHeartbeatsThatCameLast() {
        elected();
        network.pass("A", ElectionCluster.INTERVAL * 5 / 2);
        assertThat(network.underWay("A", "B")).as("sent by a tick that comes after two intervals and a half")
                .containsExactly(new ElectionMessage.Heartbeat(1));
        network.pass("A", ElectionCluster.INTERVAL - 1);
        assertThat(network.underWay("A", "B")).as("sent by then, and 1 ms before an interval has passed since that")
                .hasSize(1);
        network.pass("A", 1);
        assertThat(network.underWay("A", "B")).as("sent by then, and when an interval has passed since that")
                .hasSize(2);
    }

    @Test
    void theFirstIntervalBeginsWithTheHeartbeatsOfTheNewLeader() {
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = alone(List.of("A", "B"), 50, () -> TIMEOUT, sent);
        node.tick(1_000 + TIMEOUT);
        node.tick(1_000 + TIMEOUT + 40);
        node.receive("B", new ElectionMessage.Vote(1, true));
        node.tick(1_000 + TIMEOUT + 40 + 49);
        assertThat(sent).as("sent by a node that is elected 40 ms after it stood, 1 ms before an interval of 50 ms")
                .containsExactly(new ElectionMessage.RequestVote(1), new ElectionMessage.Heartbeat(1));
        node.tick(1_000 + TIMEOUT + 40 + 50);
        assertThat(sent).as("sent by then, and at the interval").hasSize(3);
    }

    @Test
    void votesThatComeAfterTheElectionChangeNothing() {
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = alone(List.of("A", "B", "C", "D"), 50, () -> TIMEOUT, sent);
        node.tick(1_000 + TIMEOUT);
        node.receive("B", new ElectionMessage.Vote(1, true));
        node.receive("C", new ElectionMessage.Vote(1, true));
        node.receive("C", new ElectionMessage.Vote(1, true));
        node.receive("D", new ElectionMessage.Vote(1, true));
        assertThat(sent.stream().filter(ElectionMessage.Heartbeat.class::isInstance))
                .as("heartbeats of a new leader to three others, of whom one votes twice and one late").hasSize(3);
    }

    @Test
    void aHeartbeatBeginsTheTimeoutAnew() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT - 1);
        node.receive("B", new ElectionMessage.Heartbeat(2));
        network.pass("A", TIMEOUT - 1);
        assertThat(node.role()).as("the role 1 ms before a time-out has passed since the heartbeat")
                .isEqualTo(Role.FOLLOWER);
        node.receive("B", new ElectionMessage.Heartbeat(1));
        network.pass("A", 1);
        assertThat(node.role()).as("the role at that time-out, after a heartbeat of an older term")
                .isEqualTo(Role.CANDIDATE);
    }

    @Test
    void onlyAVoteThatIsGrantedBeginsTheTimeoutAnew() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT - 1);
        node.receive("B", new ElectionMessage.RequestVote(1));
        network.pass("A", TIMEOUT - 1);
        assertThat(node.role()).as("the role 1 ms before a time-out has passed since the vote")
                .isEqualTo(Role.FOLLOWER);
        node.receive("C", new ElectionMessage.RequestVote(1));
        network.pass("A", 1);
        assertThat(node.role()).as("the role at that time-out, after a vote was refused").isEqualTo(Role.CANDIDATE);
    }

    @Test
    void eachTimeoutIsDrawnAnew() {
        timeouts.addAll(List.of(TIMEOUT, TIMEOUT, TIMEOUT, 30L, 70L));
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT);
        network.pass("A", 29);
        assertThat(node.term()).as("the term before the second time-out, of 30 ms").isEqualTo(1);
        network.pass("A", 1);
        assertThat(node.term()).as("the term at the second time-out, of 30 ms").isEqualTo(2);
        network.pass("A", 69);
        assertThat(node.term()).as("the term before the third time-out, of 70 ms").isEqualTo(2);
        network.pass("A", 1);
        assertThat(node.term()).as("the term at the third time-out, of 70 ms").isEqualTo(3);
    }

    @Test
    void aTimeoutIsDrawnWheneverOneBegins() {
        drawsWhen("a heartbeat comes", 1, 1_000, node -> node.receive("B", new ElectionMessage.Heartbeat(3)));
        drawsWhen("it grants a vote", 1, 1_000, node -> node.receive("B", new ElectionMessage.RequestVote(3)));
        drawsWhen("it grants the same vote again", 2, 1_000, node -> {
            node.receive("B", new ElectionMessage.RequestVote(3));
            node.receive("B", new ElectionMessage.RequestVote(3));
        });
        drawsWhen("a leader takes a higher term", 2, 1_000 + TIMEOUT, node -> {
            node.tick(1_000 + TIMEOUT);
            node.receive("C", new ElectionMessage.Vote(1, true));
            node.receive("B", new ElectionMessage.Heard(3));
        });
    }

    /** After so many other time-outs, the one that begins with the event is 300 ms long. */
    private static void drawsWhen(String rule, int others, long now, Consumer<LeaderElection> event) {
        Deque<Long> drawn = new ArrayDeque<>(Collections.nCopies(others, TIMEOUT));
        drawn.add(300L);
        LeaderElection node = alone(List.of("A", "B", "C"), 50, () -> drawn.isEmpty() ? TIMEOUT : drawn.remove(),
                new ArrayList<>());
        event.accept(node);
        node.tick(now + 299);
        assertThat(node.role()).as("the role before a time-out of 300 ms that is drawn when %s", rule)
                .isEqualTo(Role.FOLLOWER);
        node.tick(now + 300);
        assertThat(node.role()).as("the role at a time-out of 300 ms that is drawn when %s", rule)
                .isEqualTo(Role.CANDIDATE);
    }

    @Test
    void aTimeoutMayBeAsLongAsANumberCanBe() {
        LeaderElection node = alone(List.of("A", "B"), 50, () -> Long.MAX_VALUE, new ArrayList<>());
        node.tick(1_001);
        node.tick(1_000_000_000);
        assertThat(node.role()).as("the role while a time-out of Long.MAX_VALUE ms lasts").isEqualTo(Role.FOLLOWER);
        node.receive("B", new ElectionMessage.Heartbeat(1));
        node.tick(2_000_000_000);
        assertThat(node.role()).as("the role while a second such time-out lasts").isEqualTo(Role.FOLLOWER);
    }

    @Test
    void aClockMayShowAnyNumber() {
        long late = Long.MAX_VALUE - 300;
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = new LeaderElection("A", List.of("A", "B"), 400, () -> TIMEOUT,
                (to, message) -> sent.add(message), newDisk(), late);
        node.tick(late + TIMEOUT - 1);
        assertThat(sent).as("sent 1 ms before the time-out, shortly before Long.MAX_VALUE").isEmpty();
        node.tick(late + TIMEOUT);
        node.receive("B", new ElectionMessage.Vote(1, true));
        node.tick(Long.MAX_VALUE);
        assertThat(sent).as("sent by a candidate, and by a leader whose next heartbeats are due after Long.MAX_VALUE")
                .containsExactly(new ElectionMessage.RequestVote(1), new ElectionMessage.Heartbeat(1));
    }

    @Test
    void anIntervalMayBeAsLongAsANumberCanBe() {
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = alone(List.of("A", "B"), Long.MAX_VALUE, () -> TIMEOUT, sent);
        node.tick(1_000 + TIMEOUT);
        node.receive("B", new ElectionMessage.Vote(1, true));
        node.tick(1_000_000);
        assertThat(sent).as("sent by a candidate, and by a leader with an interval of Long.MAX_VALUE")
                .containsExactly(new ElectionMessage.RequestVote(1), new ElectionMessage.Heartbeat(1));
    }

    @Test
    void aLeaderThatFollowsAgainHasATimeout() {
        LeaderElection node = elected();
        network.pass("A", 1_000);
        network.pass("A", ElectionCluster.INTERVAL - 1);
        node.receive("B", new ElectionMessage.Heard(2));
        network.pass("A", TIMEOUT - 1);
        assertThat(node.role()).as("the role of a former leader, 1 ms before its time-out").isEqualTo(Role.FOLLOWER);
        network.pass("A", 1);
        assertThat(node.role()).as("the role of a former leader at its time-out").isEqualTo(Role.CANDIDATE);
    }

    @Test
    void aHigherTermAloneDoesNotBeginTheTimeoutAnew() {
        LeaderElection node = start(3);
        network.pass("A", TIMEOUT - 1);
        node.receive("B", new ElectionMessage.Vote(3, false));
        network.pass("A", 1);
        assertThat(node.role()).as("the role of a follower at its time-out, 1 ms after it has heard of term 3")
                .isEqualTo(Role.CANDIDATE);
        assertThat(node.term()).as("the term of its candidacy").isEqualTo(4);
    }

    @Test
    void aNodeSendsNothingToItself() {
        elected();
        network.pass("A", ElectionCluster.INTERVAL);
        assertThat(network.underWay("A", "A")).as("sent to itself by a node that has stood and leads").isEmpty();
    }

    @Test
    void theNodesAreThoseThatWereGiven() {
        List<String> nodes = new ArrayList<>(List.of("A", "B", "C"));
        List<ElectionMessage> sent = new ArrayList<>();
        LeaderElection node = alone(nodes, 50, () -> TIMEOUT, sent);
        nodes.clear();
        node.tick(1_000 + TIMEOUT);
        assertThat(sent).as("sent to the others after the caller's list was cleared").hasSize(2);
        assertThat(node.role()).as("the role with one vote of three").isEqualTo(Role.CANDIDATE);
    }

    @Test
    void aSingleNodeElectsItself() {
        LeaderElection node = start(1);
        network.pass("A", TIMEOUT);
        assertThat(node.role()).as("the role of the only node after its time-out").isEqualTo(Role.LEADER);
        assertThat(node.leader()).as("whom it takes for the leader").contains("A");
    }

    @Test
    void aNodeThatStartsLateHasAClockToo() {
        start(3);
        network.stop("A", StopMoment.NOW);
        network.pass("A", 10_000);
        network.restart("A");
        network.pass("A", TIMEOUT - 1);
        assertThat(cluster.node("A").role()).as("the role 1 ms before the time-out of a node that started at 10,000 ms")
                .isEqualTo(Role.FOLLOWER);
    }

    /** A without the others, at 1000 ms. */
    private static LeaderElection alone(List<String> nodes, long interval, LongSupplier timeouts,
            List<ElectionMessage> sent) {
        return new LeaderElection("A", nodes, interval, timeouts, (to, message) -> sent.add(message), newDisk(), 1_000);
    }

    private static BallotDisk newDisk() {
        return new BallotDisk() {

            private Ballot saved = new Ballot(0, null);

            @Override
            public Ballot load() {
                return saved;
            }

            @Override
            public void save(Ballot ballot) {
                saved = ballot;
            }
        };
    }

    @Test
    void nonsenseIsRefused() {
        BallotDisk disk = newDisk();
        List<String> nodes = List.of("A", "B", "C");
        ElectionNetwork nowhere = (to, message) -> { };
        assertThat(new LeaderElection("A", nodes, 1, () -> 1, nowhere, disk, 0).role()).as("A of A, B, C")
                .isEqualTo(Role.FOLLOWER);
        assertThatThrownBy(() -> new LeaderElection("Z", nodes, 1, () -> 1, nowhere, disk, 0), "Z of A, B, C")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Z");
        assertThatThrownBy(() -> new LeaderElection("A", List.of("A", "A"), 1, () -> 1, nowhere, disk, 0), "A twice")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("A");
        for (long none : new long[] {0, -77, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new LeaderElection("A", nodes, none, () -> 1, nowhere, disk, 0),
                    "an interval of %s", none)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(none));
        }
        LeaderElection node = new LeaderElection("A", nodes, 1, () -> 1, nowhere, disk, 0);
        List<Runnable> nulls = List.of(
                () -> new LeaderElection(null, nodes, 1, () -> 1, nowhere, disk, 0),
                () -> new LeaderElection("A", null, 1, () -> 1, nowhere, disk, 0),
                () -> new LeaderElection("A", Arrays.asList("A", null), 1, () -> 1, nowhere, disk, 0),
                () -> new LeaderElection("A", nodes, 1, null, nowhere, disk, 0),
                () -> new LeaderElection("A", nodes, 1, () -> 1, null, disk, 0),
                () -> new LeaderElection("A", nodes, 1, () -> 1, nowhere, null, 0),
                () -> node.receive(null, new ElectionMessage.Heartbeat(1)), () -> node.receive("B", null));
        for (int number = 0; number < nulls.size(); number++) {
            assertThatThrownBy(nulls.get(number)::run, "null, in call " + number)
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
