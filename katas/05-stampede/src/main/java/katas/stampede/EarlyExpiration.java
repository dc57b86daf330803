package katas.stampede;

import java.util.random.RandomGenerator;

/**
 * Decides for each read whether it should compute a value anew although the value has not expired yet. Each reader
 * draws lots alone; the nearer the expiry and the longer a computation takes, the likelier is the lot.
 *
 * <p>This is XFetch: A. Vattani, F. Chierichetti, K. Lowenstein, <i>Optimal Probabilistic Cache Stampede
 * Prevention</i>, VLDB 2015. A read at {@code now} of a value that expires at {@code expiry} and took {@code cost} to
 * compute is due if {@code cost * beta * -ln(u) >= expiry - now}, for a {@code u} drawn evenly from above 0 to 1
 * included. So a read at the expiry or after it always is, and one at the time {@code t} before it is with a
 * probability of {@code e^(-t / (beta * cost))}, which is 0 for a cost of 0, and 1 where {@code beta * cost} is more
 * than a double holds; what comes of a {@code u} of exactly 1 there is open. By which calls of the source a {@code u}
 * is drawn, or {@code -ln(u)} at once, is open; each read whose probability is neither 0 nor 1 asks the source anew,
 * and what it draws is not rounded to whole nanoseconds. On average, the reads that are due in the time of one life are
 * {@code e^(1 / beta)}, however many there are, as long as they are frequent.
 *
 * <p>Times are of a ticker in nanoseconds whose origin is arbitrary: negative ones are as good as others, and from
 * {@link Long#MAX_VALUE} it goes on at {@link Long#MIN_VALUE}. Of two times on it only the difference means anything,
 * and it is less than {@link Long#MAX_VALUE}. Thread-safe if its source of randomness is.
 */
public final class EarlyExpiration {

    /**
     * Makes a judge.
     *
     * @param beta how early to be: 1 is as in the paper, more is earlier; above 0 and finite
     * @param random where the draws come from; not null
     * @throws IllegalArgumentException if {@code beta} is not above 0 or not finite; the message contains the value
     * @throws NullPointerException if {@code random} is null; of several bad arguments any may be the one that is told
     *     of
     */
    public EarlyExpiration(double beta, RandomGenerator random) {
        throw new UnsupportedOperationException("TODO: new EarlyExpiration");
    }

    /**
     * Draws a lot for one read.
     *
     * @param now the time of the read, in nanoseconds of the ticker
     * @param expiry the time from which the value may not be served any more, in nanoseconds of the ticker
     * @param cost how many nanoseconds its last computation took; 0 or more
     * @return whether this read should compute the value anew; true from {@code expiry} on
     * @throws IllegalArgumentException if {@code cost} is negative; the message contains the value
     */
    public boolean isDue(long now, long expiry, long cost) {
        throw new UnsupportedOperationException("TODO: EarlyExpiration.isDue");
    }
}
