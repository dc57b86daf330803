package katas.capacity;

import java.util.NoSuchElementException;

/**
 * Remembers how often which values came, such as response times, and answers quantiles within a stated relative error.
 *
 * <p>A quantile {@code q} of {@code n} values is the one with the rank {@code Math.ceil(q * n)}, and at least 1, when
 * they are in ascending order. The answer differs from it by at most the relative error, as a part of that value, and
 * by at most 1 beside, for rounding to a whole number; computing in doubles may add a billionth of the value. It is
 * never below the smallest value and never above the largest. A larger {@code q} never has a smaller answer.
 *
 * <p>Memory is bounded by the relative error, however many values come: by at most 64 / error numbers of 8 bytes, and a
 * thousand. Recording and merging take no longer for more values. Of several errors any may be the one that is told of.
 * Not thread-safe: give each thread one of its own, and merge them.
 *
 * @see <a href="https://doi.org/10.14778/3352063.3352135">C. Masson and others, DDSketch, PVLDB 12(12), 2019</a>
 */
public final class Percentiles {

    private static final long MOST_INTERVALS = 1_000_000;

    private final double relativeError;
    private final double logOfStep;
    private final long[] counts;
    private long zeros;
    private long count;
    private long smallest = Long.MAX_VALUE;
    private long largest;

    /**
     * Makes one without values.
     *
     * @param relativeError by which part of a value an answer may differ from it; from 0.0001 to 0.5
     * @throws IllegalArgumentException if it is out of its range, as {@code NaN} is; the message contains it
     */
    public Percentiles(double relativeError) {
        if (!(relativeError >= 0.0001 && relativeError <= 0.5)) {
            throw new IllegalArgumentException("relativeError must be from 0.0001 to 0.5, not " + relativeError);
        }
        this.relativeError = relativeError;
        // A bucket from x to x · step has a middle that is off by no more than the error at either end.
        this.logOfStep = Math.log1p(2 * relativeError / (1 - relativeError));
        this.counts = new long[bucket(Long.MAX_VALUE) + 1];
    }

    private int bucket(long value) {
        return (int) (Math.log(value) / logOfStep);
    }

    /** The value that is as far, relatively, from both ends of the bucket. */
    private long middle(int bucket) {
        return Math.round(Math.exp(bucket * logOfStep) * (1 + relativeError));
    }

    /**
     * Records a value once.
     *
     * @param value at least 0, in a unit of the caller's choice
     * @throws IllegalArgumentException if it is negative; the message contains it
     * @throws ArithmeticException if there are {@link Long#MAX_VALUE} values already; then nothing is recorded
     */
    public void record(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a value must be at least 0, not " + value);
        }
        count = Math.addExact(count, 1);
        if (value == 0) {
            zeros++;
        } else {
            counts[bucket(value)]++;
        }
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
    }

    /**
     * Records the time that a caller waited who begins a call each {@code interval}, but waits for the answer before
     * the next. The calls that should have begun meanwhile are recorded as well, each with the time it would have
     * waited: {@code value - interval}, {@code value - 2 * interval} and so on, as long as that is at least {@code
     * interval}.
     *
     * @param value at least 0, in the unit of all values
     * @param interval in the same unit; at least 1, and at least a millionth of {@code value}
     * @throws IllegalArgumentException if one of them is out of its range; the message contains it, and nothing is
     *     recorded
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} values; then nothing is recorded
     */
    public void record(long value, long interval) {
        if (interval < 1) {
            throw new IllegalArgumentException("interval must be at least 1, not " + interval);
        }
        if (value / interval > MOST_INTERVALS || value / interval == MOST_INTERVALS && value % interval > 0) {
            throw new IllegalArgumentException("interval must be at least a millionth of " + value + ", not " + interval
                    + ": are both in the same unit?");
        }
        Math.addExact(count, Math.max(1, value / interval));
        // Refuses a negative one, for which nothing is recorded yet.
        record(value);
        for (long missed = value - interval; missed >= interval; missed -= interval) {
            record(missed);
        }
    }

    /**
     * Adds all values of another one, as if each had been recorded here. The other one does not change, and it may be
     * this one.
     *
     * @param other one with the same relative error; not null
     * @throws IllegalArgumentException if its relative error is another; the message contains both
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} values; then nothing is added
     * @throws NullPointerException if {@code other} is null
     */
    public void merge(Percentiles other) {
        if (relativeError != other.relativeError) {
            throw new IllegalArgumentException("a relative error of " + other.relativeError
                    + " cannot be merged into one of " + relativeError);
        }
        count = Math.addExact(count, other.count);
        zeros += other.zeros;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        smallest = Math.min(smallest, other.smallest);
        largest = Math.max(largest, other.largest);
    }

    /**
     * How many values have been recorded.
     *
     * @return at least 0; those are counted, too, that callers did not wait for and should have
     */
    public long count() {
        return count;
    }

    /**
     * A quantile.
     *
     * @param q from 0, the smallest value, to 1, the largest; both are answered exactly
     * @return the value with that rank, within the relative error
     * @throws IllegalArgumentException if {@code q} is not from 0 to 1, as {@code NaN} is not; the message contains it
     * @throws NoSuchElementException if nothing has been recorded
     */
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
        long rank = Math.max(1, (long) Math.ceil(q * count));
        if (q == 0 || rank <= zeros) {
            return smallest;
        }
        long seen = zeros;
        int bucket = -1;
        while (seen < rank) {
            bucket++;
            seen += counts[bucket];
        }
        return Math.max(smallest, Math.min(largest, middle(bucket)));
    }

    /**
     * Which share of the values is not above a limit. With a relative error of e, values from limit · (1 − e) / (1 + e)
     * to limit · (1 + e) / (1 − e) may be counted either way, and so may those that differ from it by at most 2.
     *
     * @param limit at least 0, in the unit of the values
     * @return from 0 to 1
     * @throws IllegalArgumentException if {@code limit} is negative; the message contains it
     * @throws NoSuchElementException if nothing has been recorded
     */
    public double shareWithin(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit must be at least 0, not " + limit);
        }
        if (count == 0) {
            throw new NoSuchElementException("no value has been recorded, so there is no share within " + limit);
        }
        long within = zeros;
        // The logarithm of 0 is below all buckets.
        for (int bucket = 0; bucket <= bucket(limit); bucket++) {
            within += counts[bucket];
        }
        return (double) within / count;
    }
}
