/**
 * Asks how far the primary is before the commit, within the transaction. The commit comes after that place, and a
 * replica that has come so far does not have it.
 *
 * <p>Caught by: ReplicaRouterTest.aSessionFindsWhatItHasWritten, aReplicaThatHasCaughtUpAnswers,
 * aWriteThatMayHaveHappenedIsLookedForOnThePrimary, whatWasLostInAFailoverIsMissed,
 * whatWasLostStaysLostWhenTheNumbersHavePassed, whatWasReplicatedSurvivesAFailover,
 * aPositionGoesOnInAnotherSessionAndRouter, aFailedWriteMayLeaveTheSessionUnsure, anErrorOfAWriteLeavesNobodyUnsure
 */
public final class ReplicaRouter<C> {

    public <T> T write(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        Node<C> primary = cluster.primary();
        NodeStatus before = primary.status();
        requireNothingLost(before, session);
        session.sees(before.position());
        session.setUnsure(true);
        Answer<T> answer = Answer.of(primary, connection -> {
            T done = inTransaction(session, connection, work);
            learn(session, primary);
            return done;
        });
        return answer.give();
    }
}
