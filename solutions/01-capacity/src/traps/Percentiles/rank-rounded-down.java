/**
 * Rounds the rank down. The median of three is then the first of them.
 *
 * <p>Caught by: PercentilesTest.theRankIsRoundedUp, mergingKeepsTheSmallest, valuesOfAnySizeAreWithinTheError,
 * zeroAndTheLargestLongAreValues, theRankIsThatOfTheProductAsItComesOut, aQuantileIsOfAllThatCameUntilItIsAsked,
 * whatIsMergedIntoNothingStaysItsOwn
 */
public final class Percentiles {

    public long quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("q must be from 0 to 1, not " + q);
        }
        if (count == 0) {
            throw new NoSuchElementException("no value has been recorded, so there is no quantile of " + q);
        }
        if (q == 1) {
            return largest;
        }
        long rank = Math.max(1, (long) (q * count));
        if (q == 0 || rank <= zeros) {
            return smallest;
        }
        long seen = zeros;
        int bucket = -1;
        while (seen < rank && bucket < counts.length - 1) {
            bucket++;
            seen += counts[bucket];
        }
        return Math.max(smallest, Math.min(largest, middle(bucket)));
    }
}
