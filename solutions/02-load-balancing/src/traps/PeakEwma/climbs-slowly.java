/**
 * A plain moving average, as slow on the way up as on the way down: one answer of 500 ms after twenty of 10 ms hardly
 * shows, and the server that has begun to stall goes on getting requests.
 *
 * <p>Caught by: PeakEwmaTest.aWorseSampleCountsAtOnceAndInFull, aBetterSampleCountsOnlyAsTheWorseOneFades,
 * durationsMayBeVeryLong
 */
public final class PeakEwma {

    private final class History {

        void sample(double nanos, long now) {
            double kept = cost == 0 ? 0 : Math.exp(-(now - stamp) / decayNanos);
            cost = cost * kept + nanos * (1 - kept);
            stamp = now;
        }
    }
}
