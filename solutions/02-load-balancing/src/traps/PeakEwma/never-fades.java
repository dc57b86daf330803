/**
 * Lets a cost fade when a new sample comes in, not when it is looked at. A server that was slow once is never picked
 * again, so no sample ever comes in that could clear its name.
 *
 * <p>Caught by: PeakEwmaTest.costFadesEvenWhenNothingIsMeasured, lookingAtALoadChangesNothing,
 * aServerWhoseHistoryHasFadedIsProbedAgain, closingALeaseTwiceCountsOnce, theTickerMayOverflow,
 * aTickerMayBeginAnywhere, aNanosecondCounts, aCostOfANanosecondIsAHistory, aFleetThatWasIdleForYearsBeginsAnew
 */
public final class PeakEwma {

    private final class History {

        double load(long now) {
            double current = cost;
            if (current < 1) {
                return open == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return current * (open + 1);
        }
    }
}
