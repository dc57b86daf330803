package katas.loadbalancing;

/**
 * Counts failures and never begins anew at a success. A server that fails one request in a thousand is ejected by its
 * third failure of the week.
 *
 * <p>Caught by: HealthTrackerTest.aSuccessEndsARowOfFailures
 */
public final class HealthTracker implements Health {

    private final class State {

        void record(boolean failed) {
            failures.set((int) (outcomes % policy.window()), failed);
            outcomes++;
            failuresInRow += failed ? 1 : 0;
        }
    }
}
