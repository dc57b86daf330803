/**
 * Takes the mean of all samples there ever were. After a million fast answers a server may stall for minutes before
 * the mean shows it, and after a bad day it is shunned for weeks.
 *
 * <p>Caught by: PeakEwmaTest.aWorseSampleCountsAtOnceAndInFull, aBetterSampleCountsOnlyAsTheWorseOneFades,
 * aServerWhoseHistoryHasFadedIsProbedAgain, closingALeaseTwiceCountsOnce, costFadesEvenWhenNothingIsMeasured,
 * lookingAtALoadChangesNothing, theTickerMayOverflow, aTickerMayBeginAnywhere, aNanosecondCounts,
 * aCostOfANanosecondIsAHistory, durationsMayBeVeryLong, aFleetThatWasIdleForYearsBeginsAnew
 */
public final class PeakEwma {

    private final class History {

        private double sum;
        private long samples;

        void sample(double nanos, long now) {
            sum += nanos;
            samples++;
        }

        double load(long now) {
            double current = samples == 0 ? 0 : sum / samples;
            if (current < 1) {
                return open == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return current * (open + 1);
        }
    }
}
