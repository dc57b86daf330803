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

    /**
     * Makes one without values.
     *
     * @param relativeError by which part of a value an answer may differ from it; from 0.0001 to 0.5
     * @throws IllegalArgumentException if it is out of its range, as {@code NaN} is; the message contains it
     */
    public Percentiles(double relativeError) {
        throw new UnsupportedOperationException("TODO: new Percentiles");
    }

    /**
     * Records a value once.
     *
     * @param value at least 0, in a unit of the caller's choice
     * @throws IllegalArgumentException if it is negative; the message contains it
     * @throws ArithmeticException if there are {@link Long#MAX_VALUE} values already; then nothing is recorded
     */
    public void record(long value) {
        throw new UnsupportedOperationException("TODO: Percentiles.record");
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
        throw new UnsupportedOperationException("TODO: Percentiles.record");
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
        throw new UnsupportedOperationException("TODO: Percentiles.merge");
    }

    /**
     * How many values have been recorded.
     *
     * @return at least 0; those are counted, too, that callers did not wait for and should have
     */
    public long count() {
        throw new UnsupportedOperationException("TODO: Percentiles.count");
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
        throw new UnsupportedOperationException("TODO: Percentiles.quantile");
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
        throw new UnsupportedOperationException("TODO: Percentiles.shareWithin");
    }
}
