/**
 * Takes the rate over however few outcomes there are: the first request after a quiet night fails, that is 100 %, and
 * out goes the server.
 *
 * <p>Caught by: HealthTrackerTest.aHighRateOfFailuresEjectsThoughNoRowIsLong, aRateNeedsAFullWindow,
 * onlyAFailureEjects, anEjectionBeginsANewCount, aRateLooksAtTheLastOutcomesOnly, aServerThatLeavesIsForgotten,
 * aSuccessEndsARowOfFailures, failuresInARowEject, onlyTheServerThatFailedIsEjected,
 * outcomesDuringAnEjectionAreIgnored, aWindowMayBeLargerThanAnyMemory, aLongWindowLooksAtAllOfIt,
 * outcomesOfTheWindowAreForgottenAtAnEjectionByARow, outcomesOfStrangersAreIgnored,
 * successesDuringAnEjectionFillNoWindow
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || (double) failuresInWindow / Math.min(outcomes, policy.window()) >= policy.failureRate();
        }
    }
}
