/**
 * Lets a failure through that comes after the commit, when the primary is asked how far it is. Whoever called believes
 * that the order was not placed, and places it again.
 *
 * <p>Caught by: ReplicaRouterTest.aCommitIsNotReportedAsFailed, whoIsUnsureReadsFromThePrimaryUntilItHasAnswered,
 * whoIsUnsureMayHaveLostSomethingInAFailover, aFailedWriteMayLeaveTheSessionUnsure,
 * whatTheWorkThrowsOnThePrimaryIsAnAnswer, whoIsUnsureIsNotAnsweredByAPrimaryThatIsPromotedMeanwhile
 */
public final class ReplicaRouter<C> {

    private void learn(Session<C> session, Node<C> primary) {
        NodeStatus after = primary.status();
        if (nothingLost(after, session)) {
            session.sees(after.position());
            session.setUnsure(false);
        }
    }
}
