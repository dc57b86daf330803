/**
 * Calls the store "CP" and asks a majority for everything. A feed that may be old is down on the smaller side, and
 * waits for another continent on every day on which nothing is wrong.
 *
 * <p>Caught by: ConsistencyMenuTest.aStaleReadIsAnsweredByAnyNodeUnderAnyFault,
 * aMergedWriteIsTakenByAnyNodeUnderAnyFault, aSideWithAMajorityElectsItsLowestNode,
 * anOrderedWriteIsTakenByTheOldLeaderOfAMinority, halfIsNoMajority, oneNodeNeedsNobody,
 * roundTripsMayDifferByDirection, twoNodesSurviveTheLossOfNone, whatTheCallerChangesAfterwardsChangesNothing,
 * whereNoFaultIsToBeSurvivedTheLeaderIsEnough, nodesMayBeMany
 */
public final class ConsistencyMenu {

    private static Concern concern(Guarantee guarantee, boolean anyMissing) {
        return Concern.MAJORITY;
    }
}
