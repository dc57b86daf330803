/**
 * Merges by averaging the quantiles, as dashboards do with those of several servers. The average of two medians is the
 * median of nothing.
 *
 * <p>Caught by: PercentilesTest.mergingIsRecordingAll, countsGoBeyondAnInt, mergingKeepsTheSmallest,
 * theShareWithinALimitIsOfAllValues, countsDoNotOverflow, ranksGoBeyondAnInt, aQuantileIsOfAllThatCameUntilItIsAsked,
 * whatIsMergedIntoNothingStaysItsOwn, asManyAsALongCountsAreRecorded
 */
public final class Percentiles {

    private Percentiles merged;

    public void merge(Percentiles other) {
        if (relativeError != other.relativeError) {
            throw new IllegalArgumentException("a relative error of " + other.relativeError
                    + " cannot be merged into one of " + relativeError);
        }
        count = Math.addExact(count, other.count);
        if (other.count > 0) {
            merged = other;
        }
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    public long quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("q must be from 0 to 1, not " + q);
        }
        if (count == 0) {
            throw new NoSuchElementException("no value has been recorded, so there is no quantile of " + q);
        }
        if (q == 0 || q == 1) {
            return q == 0 ? smallest : largest;
        }
        long own = ownQuantile(q);
        return merged == null || merged == this ? own : own / 2 + merged.ownQuantile(q) / 2;
    }

    private long ownQuantile(double q) {
        long total = zeros;
        for (long each : counts) {
            total += each;
        }
        long rank = Math.max(1, (long) Math.ceil(q * total));
        if (rank <= zeros) {
            return 0;
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
