/**
 * Marks a server as down and waits for a success to mark it as up. But a server that is down gets no requests, so no
 * success ever comes.
 *
 * <p>Caught by: HealthTrackerTest.anEjectionEnds, aPanicEndsWhenEnoughAreBack, aServerComesBackSlowly,
 * aServerThatFailsAgainStaysOutLonger, aSlowReturnIsSpreadEvenly, aSlowReturnNeedsSomebodyElseToTakeTheRest,
 * afterAFullReturnASeriesBeginsAnew, anEjectionBeginsANewCount, outcomesDuringAnEjectionAreIgnored,
 * theTickerMayOverflow, aTickerMayBeginAnywhere, outcomesOfTheWindowAreForgottenAtAnEjectionByARow,
 * durationsMayBeShort, durationsMayBeVeryLong, panicAdmitsThoseInASlowReturnAlways, aServerInASlowReturnIsNotEjected,
 * serversThatComeBackTogetherHaveTheirSharesEach, outcomesDuringASlowReturnCount, aServerThatJoinsIsFullyThere,
 * ejectionsOfBeforeAndAfterTheTickerRanOverEndInTurn, successesDuringAnEjectionFillNoWindow
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean isEjected(long now) {
            return ejections > 0 && now - ejectedAt >= 0;
        }
    }
}
