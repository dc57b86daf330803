/**
 * Counts failures and never begins anew at a success. A server that fails one request in a thousand is ejected by its
 * third failure of the week.
 *
 * <p>Caught by: HealthTrackerTest.aSuccessEndsARowOfFailures, outcomesOfTheWindowAreForgottenAtAnEjectionByARow
 */
public final class HealthTracker implements Health {

    private final class State {

        void record(boolean failed) {
            int place = (int) (outcomes % policy.window());
            failuresInWindow += (failed ? 1 : 0) - (failures.get(place) ? 1 : 0);
            failures.set(place, failed);
            outcomes++;
            failuresInRow += failed ? 1 : 0;
        }
    }
}
