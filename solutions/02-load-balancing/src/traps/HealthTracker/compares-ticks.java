/**
 * Stores the tick at which an ejection ends, and compares it with the tick of now. System.nanoTime may begin anywhere,
 * so the sum may overflow: then the ejection is over before it began.
 *
 * <p>Caught by: HealthTrackerTest.theTickerMayOverflow, durationsMayBeVeryLong
 */
public final class HealthTracker implements Health {

    private final class State {

        boolean isEjected(long now) {
            return ejections > 0 && now < ejectedAt + lengthNanos;
        }

        boolean isReturning(long now) {
            return ejections > 0 && !isEjected(now) && now < ejectedAt + lengthNanos + slowStartNanos;
        }
    }
}
