/**
 * Looks for the bucket of every value by its logarithm. Zero has none, and what took no time is not counted where it
 * belongs.
 *
 * <p>Caught by: PercentilesTest.zeroAndTheLargestLongAreValues, mergingKeepsTheSmallest,
 * whatTookNoTimeIsWithinTheLimits, valuesOfAnySizeAreWithinTheError, whoWaitsLessThanAnIntervalHoldsNobodyUp
 */
public final class Percentiles {

    public void record(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a value must be at least 0, not " + value);
        }
        count = Math.addExact(count, 1);
        counts[bucket(value)]++;
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
    }
}
