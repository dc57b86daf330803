/**
 * The printed version that picks the smallest count, and nobody ever counts a request in: all counts stay 0, and the
 * first server gets 300 of 300 requests. As release counts down, they even fall below zero.
 *
 * <p>Caught by: LeastConnectionsTest.aRequestIsInFlightUntilItsLeaseIsClosed, openRequestsSpreadEvenly,
 * aFailureIsNotTheEndOfARequest, aLeaseMayBeClosedAfterItsServerHasLeft, aRequestGoesToTheServerWithTheFewestInFlight,
 * aServerThatJoinsIsFirstAmongEquals, closingALeaseTwiceCountsOnce, openLeasesCountAgainWhenTheirServerComesBack,
 * serversThatAreEquallyBusyTakeTurns, serversThatStayKeepTheirCounts, whenNoServerIsAdmittedAllAre,
 * aFailureAfterTheEndChangesNothing, closingALeaseOfTheTimeBeforeTwiceCountsOnce, leasesOfManyServersAreToldApart,
 * newServersComeFirstInTheOrderOfTheFleet, theLeastRecentlyPickedIsKnownHoweverManyPicksThereWere,
 * serversThatHaveLeftAreForgotten, nothingIsNull, aServerThatComesBackWithAnOpenLeaseHasJoinedAnew
 */
public final class LeastConnections {

    public synchronized Lease lease() {
        Load best = leastLoaded(true);
        if (best == null) {
            best = leastLoaded(false);
        }
        return new OpenLease(best);
    }
}
