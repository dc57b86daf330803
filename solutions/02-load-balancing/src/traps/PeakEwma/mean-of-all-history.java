package katas.loadbalancing;

/**
 * Takes the mean of all samples there ever were. After a million fast answers a server may stall for minutes before
 * the mean shows it, and after a bad day it is shunned for weeks.
 *
 * <p>Caught by: PeakEwmaTest.aWorseSampleCountsAtOnceAndInFull
 * Caught by: PeakEwmaTest.aBetterSampleCountsOnlyAsTheWorseOneFades
 * Caught by: PeakEwmaTest.aServerWhoseHistoryHasFadedIsProbedAgain
 * Caught by: PeakEwmaTest.closingALeaseTwiceCountsOnce
 * Caught by: PeakEwmaTest.costFadesEvenWhenNothingIsMeasured
 * Caught by: PeakEwmaTest.lookingAtALoadChangesNothing
 * Caught by: PeakEwmaTest.theTickerMayOverflow
 * Caught by: PeakEwmaTest.aTickerMayBeginAnywhere
 * Caught by: PeakEwmaTest.aNanosecondCounts
 * Caught by: PeakEwmaTest.aCostOfANanosecondIsAHistory
 * Caught by: PeakEwmaTest.durationsMayBeVeryLong
 * Caught by: PeakEwmaTest.aFleetThatWasIdleForYearsBeginsAnew
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
