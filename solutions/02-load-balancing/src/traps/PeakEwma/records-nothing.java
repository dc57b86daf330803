/**
 * The least response time of the printed guides: it compares times that nobody records. All are 0, so it is a random
 * balancer, and the name is all that is left.
 *
 * <p>Caught by: PeakEwmaTest.aServersCostIsTheTimeOfItsRequest, aBetterSampleCountsOnlyAsTheWorseOneFades,
 * aFailureAfterTheEndComesTooLate, aFastFailingServerIsNoBlackHole, aFastFailureCountsAsTheFailureCost,
 * aFastServerThatIsBusyLosesToASlowOneThatIsIdle, aSlowFailureCountsItsOwnTime, aWorseSampleCountsAtOnceAndInFull,
 * closingALeaseTwiceCountsOnce, costFadesEvenWhenNothingIsMeasured, lookingAtALoadChangesNothing,
 * requestsInFlightMultiplyTheLoad, serversThatStayKeepTheirHistory, theFasterOfTwoServersIsPicked,
 * theTickerMayOverflow, twoDifferentServersAreDrawn, whenNoServerIsAdmittedAllAre, aTickerMayBeginAnywhere,
 * aNanosecondCounts, aCostOfANanosecondIsAHistory, durationsMayBeVeryLong, aFleetThatWasIdleForYearsBeginsAnew,
 * allPairsAreDrawnEquallyOften, aFailureMayBeReportedTwice, nothingIsNull
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
