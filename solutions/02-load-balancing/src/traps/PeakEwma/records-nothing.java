package katas.loadbalancing;

/**
 * The least response time of the printed guides: it compares times that nobody records. All are 0, so it is a random
 * balancer, and the name is all that is left.
 *
 * <p>Caught by: PeakEwmaTest.aServersCostIsTheTimeOfItsRequest
 * Caught by: PeakEwmaTest.aBetterSampleCountsOnlyAsTheWorseOneFades
 * Caught by: PeakEwmaTest.aFailureAfterTheEndComesTooLate
 * Caught by: PeakEwmaTest.aFastFailingServerIsNoBlackHole
 * Caught by: PeakEwmaTest.aFastFailureCountsAsTheFailureCost
 * Caught by: PeakEwmaTest.aFastServerThatIsBusyLosesToASlowOneThatIsIdle
 * Caught by: PeakEwmaTest.aSlowFailureCountsItsOwnTime
 * Caught by: PeakEwmaTest.aWorseSampleCountsAtOnceAndInFull
 * Caught by: PeakEwmaTest.closingALeaseTwiceCountsOnce
 * Caught by: PeakEwmaTest.costFadesEvenWhenNothingIsMeasured
 * Caught by: PeakEwmaTest.lookingAtALoadChangesNothing
 * Caught by: PeakEwmaTest.requestsInFlightMultiplyTheLoad
 * Caught by: PeakEwmaTest.serversThatStayKeepTheirHistory
 * Caught by: PeakEwmaTest.theFasterOfTwoServersIsPicked
 * Caught by: PeakEwmaTest.theTickerMayOverflow
 * Caught by: PeakEwmaTest.twoDifferentServersAreDrawn
 * Caught by: PeakEwmaTest.whenNoServerIsAdmittedAllAre
 */
public final class PeakEwma {

    private synchronized void release(OpenLease lease) {
        if (lease.closed) {
            return;
        }
        lease.closed = true;
        History known = lease.history;
        known.open--;
        if (known.open == 0) {
            departed.remove(known);
        }
    }
}
