/**
 * Averages the shares of two servers. The one with ten calls then counts as much as the one with ninety.
 *
 * <p>Caught by: PercentilesTest.theShareWithinALimitIsOfAllValues, countsDoNotOverflow,
 * whatHasRoomInPartOnlyIsNotRecorded
 */
public final class Percentiles {

    private long[] own;
    private long ownZeros;

    public void merge(Percentiles other) {
        if (relativeError != other.relativeError) {
            throw new IllegalArgumentException("a relative error of " + other.relativeError
                    + " cannot be merged into one of " + relativeError);
        }
        if (other != this && count > 0 && other.count > 0) {
            own = counts.clone();
            ownZeros = zeros;
        }
        count = Math.addExact(count, other.count);
        zeros += other.zeros;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    public double shareWithin(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit must be at least 0, not " + limit);
        }
        if (count == 0) {
            throw new NoSuchElementException("no value has been recorded, so there is no share within " + limit);
        }
        if (own == null) {
            return share(counts, zeros, limit);
        }
        long[] others = counts.clone();
        for (int bucket = 0; bucket < others.length; bucket++) {
            others[bucket] -= own[bucket];
        }
        return (share(own, ownZeros, limit) + share(others, zeros - ownZeros, limit)) / 2;
    }

    private double share(long[] counted, long within, long limit) {
        long total = within;
        for (int bucket = 0; bucket < counted.length; bucket++) {
            total += counted[bucket];
            within += limit > 0 && bucket <= bucket(limit) ? counted[bucket] : 0;
        }
        return (double) within / total;
    }
}
