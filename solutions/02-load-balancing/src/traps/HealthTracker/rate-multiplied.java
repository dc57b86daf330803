/**
 * Multiplies where the contract divides. To a double, 0.28 times 25 is 7.000000000000001, so that 7 failures of 25 are
 * too few; nobody looks for this in a server that fails a little more than a quarter of its requests.
 *
 * <p>Caught by: HealthTrackerTest.aRateIsAQuotient
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || outcomes >= policy.window()
                    && failuresInWindow >= policy.failureRate() * policy.window();
        }
    }
}
