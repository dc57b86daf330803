package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReplicaRouterTest {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private static ReplicaRouter<MemoryNode.Rows> router(MemoryCluster cluster) {
        return new ReplicaRouter<>(cluster, BOUND);
    }

    private static Session<MemoryNode.Rows> session() {
        return new Session<>();
    }

    private static void write(ReplicaRouter<MemoryNode.Rows> router, Session<MemoryNode.Rows> session, int number) {
        router.write(session, rows -> {
            rows.add(number);
            return null;
        });
    }

    private static int raise(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static int read(ReplicaRouter<MemoryNode.Rows> router, Session<MemoryNode.Rows> session) {
        return router.read(session, MemoryNode.Rows::last);
    }

    private static String answering(ReplicaRouter<MemoryNode.Rows> router, Session<MemoryNode.Rows> session) {
        return router.read(session, MemoryNode.Rows::node);
    }

    /** A cluster whose nodes all have the number 1. */
    private static MemoryCluster cluster(int replicas) {
        MemoryCluster cluster = new MemoryCluster(replicas);
        cluster.thePrimary().append(1);
        cluster.replayAll();
        return cluster;
    }

    @Test
    void whoHasSeenNothingReadsFromAReplica() {
        MemoryCluster cluster = cluster(1);
        cluster.thePrimary().append(2);
        assertThat(read(router(cluster), session())).as("what the replica has").isEqualTo(1);
        assertThat(cluster.thePrimary().calls()).as("calls of the primary").isZero();
    }

    @Test
    void aWriteGoesToThePrimary() {
        MemoryCluster cluster = cluster(1);
        String node = router(cluster).write(session(), rows -> {
            rows.add(2);
            return rows.node();
        });
        assertThat(node).as("where the write was made").isEqualTo("primary");
        assertThat(cluster.thePrimary().last()).as("the last number on the primary").isEqualTo(2);
        assertThat(cluster.replica(1).executions()).as("work of the replica").isZero();
    }

    @Test
    void aSessionFindsWhatItHasWritten() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        assertThat(read(router, session)).as("no replica has what was written").isEqualTo(2);
        assertThat(read(router, session())).as("another session, which has written nothing").isEqualTo(1);
    }

    @Test
    void aReplicaThatHasCaughtUpAnswers() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.replica(2).replayAll(cluster.thePrimary());
        cluster.thePrimary().append(3);
        cluster.thePrimary().forgetCalls();
        for (int again = 0; again < 4; again++) {
            assertThat(read(router, session)).as("what the replica has that caught up").isEqualTo(2);
        }
        assertThat(cluster.thePrimary().calls()).as("calls of the primary").isZero();
    }

    @Test
    void readsDoNotGoBack() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        for (int begin = 0; begin < 2; begin++) {
            Session<MemoryNode.Rows> session = session();
            cluster.thePrimary().append(cluster.thePrimary().last() + 1);
            cluster.replica(1).replayAll(cluster.thePrimary());
            int newest = 0;
            for (int again = 0; again < 5; again++) {
                int got = read(router, session);
                assertThat(got).as("read %s of a session, beginning at another replica", again)
                        .isGreaterThanOrEqualTo(newest);
                newest = got;
            }
            read(router, session());
        }
        assertThat(cluster.thePrimary().calls()).as("calls of the primary, while one replica has all").isZero();
    }

    @Test
    void whatWasReadFromThePrimaryIsSeenToo() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.replica(1).down = true;
        cluster.thePrimary().append(2);
        assertThat(read(router, session)).as("the replica is down").isEqualTo(2);
        cluster.replica(1).down = false;
        assertThat(read(router, session)).as("the replica is back, and behind").isEqualTo(2);
    }

    @Test
    void whatANodeAppliesDuringAReadCountsAsSeen() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().append(2);
        for (int number = 1; number <= 2; number++) {
            MemoryNode replica = cluster.replica(number);
            replica.beforeCall = call -> {
                if (call.equals("execute")) {
                    replica.replayAll(cluster.thePrimary());
                    cluster.replica(1).beforeCall = later -> { };
                    cluster.replica(2).beforeCall = later -> { };
                }
            };
        }
        assertThat(read(router, session)).as("2 came after the replica was asked how far it is").isEqualTo(2);
        for (int again = 0; again < 3; again++) {
            assertThat(read(router, session)).as("one replica has not got 2").isEqualTo(2);
        }
    }

    @Test
    void aReadInAWriteIsMadeInItsTransaction() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.replica(1).forgetCalls();
        String seen = router.write(session, rows -> {
            rows.add(2);
            return router.read(session, inside -> inside.last() + " " + (inside == rows));
        });
        assertThat(seen).as("the read sees what is not committed, with the same connection").isEqualTo("2 true");
        assertThat(cluster.replica(1).calls()).as("calls of the replica").isZero();
        assertThat(cluster.thePrimary().executions()).as("transactions").isEqualTo(1);
    }

    @Test
    void aWriteInAWriteJoinsIt() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        String inner = router.write(session, rows -> router.write(session, inside -> "inner"));
        assertThat(inner).as("what the work of the inner write returned").isEqualTo("inner");
        cluster.thePrimary().forgetCalls();
        assertThatThrownBy(() -> router.write(session, rows -> {
            write(router, session, 2);
            assertThat(session.transaction()).as("the transaction goes on").containsSame(rows);
            assertThat(read(router, session)).as("a read after the inner write").isEqualTo(2);
            throw new IllegalStateException("no");
        }), "work that throws after an inner write").isInstanceOf(IllegalStateException.class).hasMessage("no");
        assertThat(cluster.thePrimary().executions()).as("transactions").isEqualTo(1);
        assertThat(cluster.thePrimary().last()).as("nothing was committed").isEqualTo(1);
    }

    @Test
    void anotherSessionIsNotInTheTransaction() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        int seen = router.write(session(), rows -> {
            rows.add(2);
            return read(router, session());
        });
        assertThat(seen).as("what another session reads meanwhile").isEqualTo(1);
    }

    @Test
    void afterAWriteTheSessionIsInNoTransaction() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        assertThat(session.transaction()).as("after a commit").isEmpty();
        assertThatThrownBy(() -> router.write(session, rows -> {
            throw new IllegalStateException("no");
        }), "work that throws").isInstanceOf(IllegalStateException.class);
        assertThat(session.transaction()).as("after an exception").isEmpty();
        assertThatThrownBy(() -> router.write(session, rows -> {
            throw new AssertionError("no");
        }), "work that throws an error").isInstanceOf(AssertionError.class).hasMessage("no");
        assertThat(session.transaction()).as("after an error").isEmpty();
        cluster.thePrimary().fail(1, MemoryNode.Fault.AFTER_EFFECT);
        assertThatThrownBy(() -> write(router, session, 3), "a primary that breaks the connection")
                .isInstanceOf(NodeDownException.class);
        assertThat(session.transaction()).as("after the primary has gone").isEmpty();
    }

    @Test
    void aReplicaThatIsTooStaleIsLeftOut() {
        MemoryCluster cluster = cluster(2);
        cluster.replica(1).staleness = BOUND.plusNanos(1);
        cluster.replica(2).staleness = BOUND;
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        for (int again = 0; again < 4; again++) {
            assertThat(answering(router, session())).as("a staleness that equals the bound is allowed")
                    .isEqualTo("replica 2");
        }
        cluster.replica(2).staleness = Duration.ofDays(400_000);
        assertThat(answering(router, session())).as("all are too stale").isEqualTo("primary");
        cluster.thePrimary().staleness = Duration.ofDays(1);
        assertThat(answering(router, session())).as("the primary's staleness does not matter").isEqualTo("primary");
        ReplicaRouter<MemoryNode.Rows> strict = new ReplicaRouter<>(cluster, Duration.ZERO);
        cluster.replica(1).staleness = Duration.ZERO;
        assertThat(answering(strict, session())).as("a bound of zero").isEqualTo("replica 1");
        ReplicaRouter<MemoryNode.Rows> patient = new ReplicaRouter<>(cluster, Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(answering(patient, session())).as("no bound to speak of").startsWith("replica");
    }

    @Test
    void replicasTakeTurns() {
        MemoryCluster cluster = cluster(3);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        for (int again = 0; again < 12; again++) {
            read(router, again % 2 == 0 ? session : session());
        }
        for (int number = 1; number <= 3; number++) {
            assertThat(cluster.replica(number).executions()).as("reads of replica %s, of 12", number).isEqualTo(4);
        }
    }

    @Test
    void whatIsDoneInATransactionTakesNoTurn() {
        for (int reads = 0; reads <= 1; reads++) {
            MemoryCluster cluster = cluster(2);
            ReplicaRouter<MemoryNode.Rows> router = router(cluster);
            String first = answering(router, session());
            Session<MemoryNode.Rows> session = session();
            int inside = reads;
            router.write(session, rows -> inside == 0 ? "" : answering(router, session));
            assertThat(answering(router, session())).as("the second of two reads, with a write of %s reads"
                    + " between them", reads).isNotEqualTo(first).startsWith("replica");
        }
    }

    @Test
    void aReplicaThatIsDownIsLeftOut() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        cluster.replica(1).down = true;
        for (int again = 0; again < 4; again++) {
            assertThat(answering(router, session())).as("replica 1 is down").isEqualTo("replica 2");
        }
        assertThat(cluster.thePrimary().calls()).as("calls of the primary").isZero();
        cluster.replica(2).down = true;
        assertThat(answering(router, session())).as("both are down").isEqualTo("primary");
    }

    @Test
    void aReplicaThatBreaksDownInTheMiddleIsLeftOut() {
        for (MemoryNode.Fault manner : List.of(MemoryNode.Fault.BEFORE_EFFECT, MemoryNode.Fault.AFTER_EFFECT)) {
            for (int call = 0; call < 3; call++) {
                MemoryCluster cluster = cluster(2);
                ReplicaRouter<MemoryNode.Rows> router = router(cluster);
                for (int again = 0; again < 2; again++) {
                    Session<MemoryNode.Rows> session = session();
                    cluster.replica(1).fail(call, manner);
                    assertThat(answering(router, session)).as("replica 1 breaks down at call %s, %s", call, manner)
                            .isEqualTo("replica 2");
                    cluster.replica(1).fail(-1, MemoryNode.Fault.NONE);
                    read(router, session());
                }
            }
        }
    }

    @Test
    void aNodeThatIsSaidToBeDownByTheWorkIsLeftOut() {
        MemoryCluster cluster = cluster(1);
        String node = router(cluster).read(session(), rows -> {
            if (rows.node().equals("replica 1")) {
                throw new NodeDownException("the connection has broken while rows came");
            }
            return rows.node();
        });
        assertThat(node).as("who answers when the work on the replica says that it is down").isEqualTo("primary");
    }

    @Test
    void withoutReplicasThePrimaryAnswers() {
        MemoryCluster cluster = cluster(0);
        assertThat(answering(router(cluster), session())).as("there are no replicas").isEqualTo("primary");
        cluster.add(new MemoryNode("replica 1"));
        assertThat(answering(router(cluster), session())).as("a replica that has nothing yet").isEqualTo("replica 1");
    }

    @Test
    void replicasAnswerWhileThePrimaryIsDown() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.replayAll();
        cluster.thePrimary().down = true;
        assertThat(read(router, session)).as("the replica has all").isEqualTo(2);
        assertThatThrownBy(() -> write(router, session, 3), "a write while the primary is down")
                .isInstanceOf(NodeDownException.class);
        assertThat(session.isUnsure()).as("nothing can have been written").isFalse();
        assertThat(read(router, session)).as("the replica goes on").isEqualTo(2);
        cluster.replica(1).down = true;
        assertThatThrownBy(() -> read(router, session), "a read while all are down")
                .isInstanceOf(NodeDownException.class);
    }

    @Test
    void aCommitIsNotReportedAsFailed() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        String answer = router.write(session, rows -> {
            rows.add(2);
            return "done";
        });
        assertThat(answer).as("committed, and then the primary did not say how far it is").isEqualTo("done");
        cluster.thePrimary().append(3);
        assertThat(read(router, session)).as("only the primary surely has it").isEqualTo(3);
    }

    @Test
    void whoIsUnsureReadsFromThePrimaryUntilItHasAnswered() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        write(router, session, 2);
        assertThat(session.isUnsure()).as("nobody knows how far the commit went").isTrue();
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        assertThatThrownBy(() -> read(router, session), "a primary that does not say how far it is after a read")
                .isInstanceOf(NodeDownException.class);
        assertThat(answering(router, session)).as("still unsure").isEqualTo("primary");
        assertThat(session.isUnsure()).as("the primary has answered and said how far it is").isFalse();
        cluster.replayAll();
        assertThat(answering(router, session)).as("the replica has all").isEqualTo("replica 1");
    }

    @Test
    void aWriteThatMayHaveHappenedIsLookedForOnThePrimary() {
        for (MemoryNode.Fault manner : List.of(MemoryNode.Fault.BEFORE_EFFECT, MemoryNode.Fault.AFTER_EFFECT)) {
            MemoryCluster cluster = cluster(1);
            ReplicaRouter<MemoryNode.Rows> router = router(cluster);
            Session<MemoryNode.Rows> session = session();
            int[] calls = {0};
            cluster.thePrimary().fail(1, manner);
            assertThatThrownBy(() -> router.write(session, rows -> {
                calls[0]++;
                rows.add(2);
                return null;
            }), "a primary that does not answer in the middle, %s", manner).isInstanceOf(NodeDownException.class);
            boolean written = manner == MemoryNode.Fault.AFTER_EFFECT;
            assertThat(calls[0]).as("a write is never done twice").isEqualTo(written ? 1 : 0);
            assertThat(session.isUnsure()).as("nobody knows what has become of it, %s", manner).isTrue();
            assertThat(read(router, session)).as("what has become of it, %s", manner).isEqualTo(written ? 2 : 1);
        }
    }

    @Test
    void aWriteWhoseWorkSaysThatTheNodeIsDownMayHaveHappened() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        NodeDownException down = new NodeDownException("the connection has broken while rows went");
        assertThatThrownBy(() -> router.write(session, rows -> {
            throw down;
        }), "whoever says that the node is down, it did not answer").isSameAs(down);
        assertThat(session.isUnsure()).as("nobody knows what has become of it").isTrue();
        assertThat(answering(router, session)).as("who may know").isEqualTo("primary");
    }

    @Test
    void anotherWriteMakesSure() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().fail(1, MemoryNode.Fault.AFTER_EFFECT);
        assertThatThrownBy(() -> write(router, session, 2), "a primary that breaks the connection")
                .isInstanceOf(NodeDownException.class);
        write(router, session, 3);
        cluster.replayAll();
        assertThat(answering(router, session)).as("the second write says how far both went").isEqualTo("replica 1");
    }

    @Test
    void whatWasLostInAFailoverIsMissed() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.promote(1);
        assertThatThrownBy(() -> read(router, session), "2 is lost")
                .isInstanceOf(LostWriteException.class).hasMessageContaining("1/2").hasMessageContaining("2/1");
        assertThatThrownBy(() -> write(router, session, 3), "a write by who has seen what is lost")
                .isInstanceOf(LostWriteException.class).hasMessageContaining("1/2").hasMessageContaining("2/1");
        assertThat(cluster.thePrimary().last()).as("nothing was written").isEqualTo(1);
        assertThatThrownBy(() -> read(router, session), "it stays lost").isInstanceOf(LostWriteException.class);
        write(router, session(), 4);
        assertThat(cluster.thePrimary().last()).as("a new session goes on").isEqualTo(4);
    }

    @Test
    void whatWasLostStaysLostWhenTheNumbersHavePassed() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.promote(1);
        for (int number = 10; number < 20; number++) {
            cluster.thePrimary().append(number);
        }
        cluster.replayAll();
        assertThatThrownBy(() -> read(router, session), "the offset is behind all nodes, and 2 is on none")
                .isInstanceOf(LostWriteException.class);
        assertThatThrownBy(() -> write(router, session, 3), "the same for a write")
                .isInstanceOf(LostWriteException.class);
    }

    @Test
    void whatWasReplicatedSurvivesAFailover() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.replica(1).replayAll(cluster.thePrimary());
        cluster.promote(1);
        assertThat(read(router, session)).as("the promoted node has it").isEqualTo(2);
        write(router, session, 3);
        assertThat(read(router, session)).as("a write to the promoted node").isEqualTo(3);
        cluster.replayAll();
        assertThat(answering(router, session)).as("the other replica follows the promoted one").isEqualTo("replica 2");
    }

    @Test
    void whoIsUnsureMayHaveLostSomethingInAFailover() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        write(router, session, 2);
        cluster.promote(1);
        cluster.thePrimary().append(3);
        cluster.replayAll();
        assertThatThrownBy(() -> read(router, session), "nobody can tell whether 2 is lost")
                .isInstanceOf(LostWriteException.class).hasMessageContaining("1/1").hasMessageContaining("2/2");
        assertThatThrownBy(() -> write(router, session, 4), "nobody can tell whether 2 is lost")
                .isInstanceOf(LostWriteException.class);
        assertThat(cluster.thePrimary().last()).as("nothing was written").isEqualTo(3);
    }

    @Test
    void aPrimaryThatIsBehindIsNotBelieved() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = new Session<>(new Position(1, 5));
        int[] executed = {cluster.thePrimary().executions()};
        assertThatThrownBy(() -> read(router, session), "the primary is at 1/1")
                .isInstanceOf(LostWriteException.class).hasMessageContaining("1/5").hasMessageContaining("1/1");
        assertThatThrownBy(() -> write(router, session, 2), "the primary is at 1/1")
                .isInstanceOf(LostWriteException.class);
        assertThat(cluster.thePrimary().last()).as("nothing was written").isEqualTo(executed[0] + 1);
    }

    @Test
    void aPrimaryThatCatchesUpDuringAReadIsNotBelieved() {
        MemoryCluster cluster = cluster(0);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = new Session<>(new Position(1, 2));
        MemoryNode primary = cluster.thePrimary();
        int[] statuses = {0};
        primary.beforeCall = call -> {
            if (call.equals("status") && ++statuses[0] == 2) {
                primary.append(2);
            }
        };
        assertThatThrownBy(() -> read(router, session), "the read came before 1/2 was applied")
                .isInstanceOf(LostWriteException.class);
    }

    @Test
    void aPrimaryThatBecomesAnotherOneDuringAReadIsNotBelieved() {
        MemoryCluster cluster = cluster(0);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        MemoryNode primary = cluster.thePrimary();
        int[] statuses = {0};
        primary.beforeCall = call -> {
            if (call.equals("status") && ++statuses[0] == 2) {
                primary.rebuild(new MemoryNode("empty"));
            }
        };
        assertThatThrownBy(() -> read(router, session), "after the read the primary has no longer what was written")
                .isInstanceOf(LostWriteException.class);
    }

    @Test
    void aNodeThatHasBecomeAnotherOneIsNotBelieved() {
        for (String moment : List.of("execute", "status")) {
            MemoryCluster cluster = cluster(1);
            ReplicaRouter<MemoryNode.Rows> router = router(cluster);
            Session<MemoryNode.Rows> session = session();
            write(router, session, 2);
            cluster.replayAll();
            MemoryNode replica = cluster.replica(1);
            int[] statuses = {0};
            replica.beforeCall = call -> {
                statuses[0] += call.equals("status") ? 1 : 0;
                if (call.equals(moment) && (moment.equals("execute") || statuses[0] == 2)) {
                    replica.rebuild(new MemoryNode("empty"));
                }
            };
            assertThat(read(router, session)).as("the replica is rebuilt before its second call of %s", moment)
                    .isEqualTo(2);
        }
    }

    @Test
    void whatTheWorkThrowsIsAnAnswer() {
        MemoryCluster cluster = cluster(2);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().append(2);
        cluster.replica(1).replayAll(cluster.thePrimary());
        NoSuchElementException thrown = new NoSuchElementException("no row 7");
        boolean ahead = false;
        for (int again = 0; again < 2; again++) {
            String[] node = {""};
            assertThatThrownBy(() -> router.read(session, rows -> {
                node[0] = rows.node();
                throw thrown;
            }), "what the work throws").isSameAs(thrown);
            ahead |= node[0].equals("replica 1");
            assertThat(node[0].equals("replica 2") && ahead).as("a replica behind what was seen").isFalse();
        }
        assertThat(cluster.thePrimary().executions()).as("no other node is asked because the work throws").isZero();
        assertThat(read(router, session)).as("the session has seen what replica 1 has").isEqualTo(2);
        assertThat(read(router, session)).as("replica 2, whose turn it is, is behind").isEqualTo(2);
    }

    @Test
    void whatAFailedWriteHasReadIsSeen() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().append(2);
        IllegalStateException thrown = new IllegalStateException("2 is too much");
        assertThatThrownBy(() -> router.write(session, rows -> {
            rows.add(rows.last() + 1);
            throw thrown;
        }), "what the work throws").isSameAs(thrown);
        assertThat(cluster.thePrimary().last()).as("nothing was written").isEqualTo(2);
        assertThat(read(router, session)).as("the message spoke of 2, which the replica has not").isEqualTo(2);
        cluster.replayAll();
        cluster.thePrimary().forgetCalls();
        assertThat(read(router, session)).as("the replica has it now").isEqualTo(2);
        assertThat(cluster.thePrimary().calls()).as("calls of the primary").isZero();
    }

    @Test
    void whatAFailedWriteHasReadIsSeenAlsoIfItCameMeanwhile() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        assertThatThrownBy(() -> router.write(session, rows -> {
            cluster.thePrimary().append(2);
            throw new IllegalStateException(rows.last() + " is too much");
        }), "what the work throws").hasMessage("2 is too much");
        assertThat(read(router, session)).as("the message spoke of 2, which somebody wrote after the work had begun")
                .isEqualTo(2);
    }

    @Test
    void anErrorOfTheWorkIsAnAnswerToo() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().append(2);
        cluster.replayAll();
        AssertionError error = new AssertionError("2 is wrong");
        assertThatThrownBy(() -> router.read(session, rows -> {
            throw error;
        }), "an error of a read").isSameAs(error);
        assertThat(session.seen()).as("what was seen by a read that threw an error").contains(new Position(1, 2));
        cluster.thePrimary().append(3);
        assertThatThrownBy(() -> router.write(session, rows -> {
            rows.add(4);
            throw error;
        }), "an error of a write").isSameAs(error);
        assertThat(cluster.thePrimary().last()).as("nothing was written").isEqualTo(3);
        assertThat(read(router, session)).as("the work may have read 3, which the replica has not").isEqualTo(3);
    }

    @Test
    void anErrorOfAWriteLeavesNobodyUnsure() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        AssertionError error = new AssertionError("no");
        assertThatThrownBy(() -> router.write(session, rows -> {
            throw error;
        }), "an error of a write").isSameAs(error);
        assertThat(session.isUnsure()).as("nothing was written, and the primary has said how far it is").isFalse();
        assertThat(answering(router, session)).as("the replica has all").isEqualTo("replica 1");
    }

    @Test
    void whatTheWorkThrowsOnThePrimaryIsAnAnswer() {
        for (Throwable thrown : List.of(new IllegalStateException("no row 7"), new AssertionError("no row 7"))) {
            MemoryCluster cluster = cluster(1);
            ReplicaRouter<MemoryNode.Rows> router = router(cluster);
            Session<MemoryNode.Rows> session = session();
            cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
            write(router, session, 2);
            assertThatThrownBy(() -> router.read(session, rows -> raise(thrown)),
                    "%s, thrown by the work on the primary", thrown).isSameAs(thrown);
            assertThat(session.seen()).as("what was seen by a read on the primary that threw %s", thrown)
                    .contains(new Position(1, 2));
            assertThat(session.isUnsure()).as("the primary has answered, and said how far it is").isFalse();
        }
    }

    @Test
    void whatTheWorkThrowsIsPassedOnOnlyByANodeThatStillHasAll() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        write(router, session, 2);
        cluster.replayAll();
        for (MemoryNode node : List.of(cluster.replica(1), cluster.thePrimary())) {
            node.beforeCall = call -> {
                if (call.equals("execute")) {
                    node.rebuild(new MemoryNode("empty"));
                }
            };
        }
        assertThatThrownBy(() -> router.read(session, rows -> {
            throw new IllegalStateException("there is no 2");
        }), "both nodes are empty when the work sees them").isInstanceOf(LostWriteException.class);
    }

    @Test
    void whoIsUnsureIsNotAnsweredByAPrimaryThatIsPromotedMeanwhile() {
        MemoryCluster cluster = cluster(0);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        write(router, session, 2);
        cluster.thePrimary().beforeCall = call -> {
            if (call.equals("execute")) {
                cluster.thePrimary().promote();
            }
        };
        assertThatThrownBy(() -> read(router, session), "1/1 is in the history of 2/2, and nobody can tell whether the"
                + " write after it is").isInstanceOf(LostWriteException.class).hasMessageContaining("1/1")
                .hasMessageContaining("2/2");
    }

    @Test
    void aFailedWriteMayLeaveTheSessionUnsure() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        IllegalStateException thrown = new IllegalStateException("no");
        cluster.thePrimary().fail(2, MemoryNode.Fault.BEFORE_EFFECT);
        assertThatThrownBy(() -> router.write(session, rows -> {
            cluster.thePrimary().append(2);
            throw thrown;
        }), "work that throws, and then a primary that does not say how far it is").isSameAs(thrown);
        assertThat(session.isUnsure()).as("nobody knows how new that is which the work has read").isTrue();
        assertThat(read(router, session)).as("a read from the primary").isEqualTo(2);
    }

    @Test
    void aPrimaryThatHasBecomeAnotherOneAfterAWriteIsNotBelieved() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        int[] statuses = {0};
        cluster.thePrimary().beforeCall = call -> {
            if (call.equals("status") && ++statuses[0] == 2) {
                cluster.thePrimary().promote();
            }
        };
        write(router, session, 2);
        assertThatThrownBy(() -> read(router, session), "nobody can tell whether the write is in the new timeline")
                .isInstanceOf(LostWriteException.class);
    }

    @Test
    void aPositionGoesOnInAnotherSessionAndRouter() {
        MemoryCluster cluster = cluster(1);
        Session<MemoryNode.Rows> session = session();
        write(router(cluster), session, 2);
        Session<MemoryNode.Rows> later = new Session<>(session.seen().orElseThrow());
        assertThat(read(router(cluster), later)).as("a session that came back with a cookie").isEqualTo(2);
        cluster.replayAll();
        assertThat(answering(router(cluster), later)).as("the replica has caught up").isEqualTo("replica 1");
    }

    @Test
    void answersMayBeNull() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        Session<MemoryNode.Rows> session = session();
        Object read = router.read(session, rows -> null);
        assertThat(read).as("null is an answer").isNull();
        assertThat(cluster.replica(1).executions()).as("reads of the replica").isEqualTo(1);
        assertThat(cluster.thePrimary().calls()).as("calls of the primary").isZero();
        Object written = router.write(session, rows -> null);
        assertThat(written).as("null comes of a write").isNull();
    }

    @Test
    void theClusterIsAskedAtEachCall() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        assertThat(cluster.asked()).as("nobody was asked for when the router was made").isZero();
        read(router, session());
        cluster.promote(1);
        assertThat(answering(router, session())).as("replica 1 is the primary now, and there is no other")
                .isEqualTo("replica 1");
        write(router, session(), 2);
        assertThat(cluster.thePrimary().last()).as("a write after the promotion").isEqualTo(2);
    }

    @Test
    void badArgumentsAreRefused() {
        MemoryCluster cluster = cluster(1);
        ReplicaRouter<MemoryNode.Rows> router = router(cluster);
        for (Duration bound : List.of(Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> new ReplicaRouter<>(cluster, bound), "a bound of %s", bound)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(bound.toString());
        }
        assertThatThrownBy(() -> new ReplicaRouter<>(cluster, null), "a bound is not null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ReplicaRouter<>(null, BOUND), "there is a cluster")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> router.read(null, rows -> 1), "somebody reads")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> router.read(session(), null), "something is read")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> router.write(null, rows -> 1), "somebody writes")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> router.write(session(), null), "something is written")
                .isInstanceOf(NullPointerException.class);
        assertThat(cluster.thePrimary().calls() + cluster.replica(1).calls()).as("calls of nodes").isZero();
    }
}
