/**
 * Takes the rate of failures over all requests. After ten million good ones, a server may fail for hours before the
 * rate shows it.
 *
 * <p>Caught by: HealthTrackerTest.aRateLooksAtTheLastOutcomesOnly, aRateIsAQuotient, aWindowOfOneIsTheLastOutcome,
 * aLongWindowLooksAtAllOfIt, aCountOfOutcomesDoesNotOverflow
 */
public final class HealthTracker implements Health {

    private final class State {

        private long failures;

        void record(boolean failed) {
            failures += failed ? 1 : 0;
            outcomes++;
            failuresInRow = failed ? failuresInRow + 1 : 0;
        }

        boolean mustGo() {
            return failuresInRow >= policy.consecutiveFailures()
                    || outcomes >= policy.window()
                    && (double) failures / outcomes >= policy.failureRate();
        }

        void eject(long now) {
            ejections = isReturning(now) ? Math.min(ejections + 1, LONGEST_SERIES) : 1;
            ejectedAt = now;
            lengthNanos = nanos(Duration.ofNanos(ejectionNanos).multipliedBy(ejections));
            failures = 0;
            outcomes = 0;
            failuresInRow = 0;
            dueShare = 0;
        }
    }
}
