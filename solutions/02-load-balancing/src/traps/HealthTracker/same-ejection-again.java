import java.util.BitSet;

/**
 * Ejects for the same time, however often. A server that fails as soon as it is back spends its life going out and
 * coming back, and each time costs requests.
 *
 * <p>Caught by: HealthTrackerTest.aServerThatFailsAgainStaysOutLonger, afterAFullReturnASeriesBeginsAnew,
 * durationsMayBeShort, durationsMayBeVeryLong
 */
public final class HealthTracker implements Health {

    private final class State {

        void eject(long now) {
            ejections = 1;
            ejectedAt = now;
            lengthNanos = nanos(Duration.ofNanos(ejectionNanos).multipliedBy(ejections));
            failures = new BitSet();
            failuresInWindow = 0;
            outcomes = 0;
            failuresInRow = 0;
            dueShare = 0;
        }
    }
}
