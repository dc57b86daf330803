/**
 * Goes on with whatever the primary has. After a failover the user's order is not there any more, and neither is a word
 * about it.
 *
 * <p>Caught by: ReplicaRouterTest.whatWasLostInAFailoverIsMissed, whatWasLostStaysLostWhenTheNumbersHavePassed,
 * whoIsUnsureMayHaveLostSomethingInAFailover, aPrimaryThatIsBehindIsNotBelieved,
 * aPrimaryThatCatchesUpDuringAReadIsNotBelieved, aPrimaryThatBecomesAnotherOneDuringAReadIsNotBelieved,
 * aPrimaryThatHasBecomeAnotherOneAfterAWriteIsNotBelieved, whatTheWorkThrowsIsPassedOnOnlyByANodeThatStillHasAll,
 * whoIsUnsureIsNotAnsweredByAPrimaryThatIsPromotedMeanwhile
 */
public final class ReplicaRouter<C> {

    private static void requireNothingLost(NodeStatus primary, Session<?> session) {
        if (!nothingLost(primary, session)) {
            session.sees(primary.position());
        }
    }
}
