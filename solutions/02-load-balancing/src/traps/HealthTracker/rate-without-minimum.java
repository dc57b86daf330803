package katas.loadbalancing;

/**
 * Takes the rate over however few outcomes there are: the first request after a quiet night fails, that is 100 %, and
 * out goes the server.
 *
 * <p>Caught by: HealthTrackerTest.aHighRateOfFailuresEjectsThoughNoRowIsLong
 * Caught by: HealthTrackerTest.aRateNeedsAFullWindow
 * Caught by: HealthTrackerTest.onlyAFailureEjects
 * Caught by: HealthTrackerTest.anEjectionBeginsANewCount
 * Caught by: HealthTrackerTest.aRateLooksAtTheLastOutcomesOnly
 * Caught by: HealthTrackerTest.aServerThatLeavesIsForgotten
 * Caught by: HealthTrackerTest.aSuccessEndsARowOfFailures
 * Caught by: HealthTrackerTest.failuresInARowEject
 * Caught by: HealthTrackerTest.onlyTheServerThatFailedIsEjected
 * Caught by: HealthTrackerTest.outcomesDuringAnEjectionAreIgnored
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || (double) failuresInWindow / Math.min(outcomes, policy.window()) >= policy.failureRate();
        }
    }
}
