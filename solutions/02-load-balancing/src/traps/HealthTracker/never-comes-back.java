package katas.loadbalancing;

/**
 * Marks a server as down and waits for a success to mark it as up. But a server that is down gets no requests, so no
 * success ever comes.
 *
 * <p>Caught by: HealthTrackerTest.anEjectionEnds
 * Caught by: HealthTrackerTest.aPanicEndsWhenEnoughAreBack
 * Caught by: HealthTrackerTest.aServerComesBackSlowly
 * Caught by: HealthTrackerTest.aServerThatFailsAgainStaysOutLonger
 * Caught by: HealthTrackerTest.aSlowReturnIsSpreadEvenly
 * Caught by: HealthTrackerTest.aSlowReturnNeedsSomebodyElseToTakeTheRest
 * Caught by: HealthTrackerTest.afterAFullReturnASeriesBeginsAnew
 * Caught by: HealthTrackerTest.anEjectionBeginsANewCount
 * Caught by: HealthTrackerTest.outcomesDuringAnEjectionAreIgnored
 * Caught by: HealthTrackerTest.theTickerMayOverflow
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean isEjected(long now) {
            return ejections > 0 && now - ejectedAt >= 0;
        }
    }
}
