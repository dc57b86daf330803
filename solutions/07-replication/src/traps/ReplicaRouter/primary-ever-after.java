/**
 * Sends whoever has written once to the primary for good, which is right and helps nobody: after a day all sessions
 * that matter read from the primary, and the replicas are idle.
 *
 * <p>Caught by: ReplicaRouterTest.aReplicaThatHasCaughtUpAnswers, replicasAnswerWhileThePrimaryIsDown,
 * whoIsUnsureReadsFromThePrimaryUntilItHasAnswered, anotherWriteMakesSure, whatWasReplicatedSurvivesAFailover,
 * whatAFailedWriteHasReadIsSeen, anErrorOfAWriteLeavesNobodyUnsure, whatTheWorkThrowsOnThePrimaryIsAnAnswer
 */
public final class ReplicaRouter<C> {

    private void learn(Session<C> session, Node<C> primary) {
        try {
            NodeStatus after = primary.status();
            if (nothingLost(after, session)) {
                session.sees(after.position());
            }
        } catch (NodeDownException down) {
            session.setUnsure(true);
        }
    }

    private <T> T readFromPrimary(Session<C> session, Function<? super C, ? extends T> work) {
        Node<C> primary = cluster.primary();
        requireNothingLost(primary.status(), session);
        Answer<T> answer = Answer.of(primary, work);
        NodeStatus after = primary.status();
        requireNothingLost(after, session);
        session.sees(after.position());
        return answer.give();
    }
}
