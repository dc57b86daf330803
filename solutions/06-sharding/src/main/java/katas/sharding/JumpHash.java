package katas.sharding;

/**
 * Assigns 64-bit keys to numbered buckets so that growth moves as few of them as possible, and keeps no table at all.
 *
 * <p>The answer is fixed bit by bit, by what happens to a key while buckets are added one after another. With one
 * bucket, the key is in bucket 0. The key also has an endless sequence of draws between 0 and 1, which depend on
 * nothing but the key: x<sub>0</sub> = key, x<sub>i</sub> = 2862933555777941757 · x<sub>i−1</sub> + 1 modulo
 * 2<sup>64</sup>; taken as an unsigned number, the upper 31 bits of x<sub>i</sub>, plus one, divided by
 * 2<sup>31</sup>, are the draw r<sub>i</sub>. A key that has come to bucket b takes its next draw r, and stays until
 * there is a bucket numbered (b + 1) / r, rounded down after a division of doubles; to that one it moves, and so on.
 *
 * <p>So a bucket that is added to n others gets about one key in n + 1, and no other key moves. Many keys are spread
 * evenly. Only the last bucket can be taken away, by asking for one bucket less.
 *
 * <p>The paper's look-up takes time in proportion to the logarithm of the number of buckets, and no memory. That is
 * what makes it worth having, but it is not asked for here: an answer that takes a step for each bucket is right,
 * and slow. Immutable, so that threads may share it.
 *
 * @see <a href="https://arxiv.org/abs/1406.2294">Lamping and Veach, A Fast, Minimal Memory, Consistent Hash Algorithm,
 *     2014</a>
 */
public final class JumpHash {

    private static final long MULTIPLIER = 2862933555777941757L;

    private final int buckets;

    /**
     * Makes a function for a number of buckets.
     *
     * @param buckets how many there are, at least 1
     * @throws IllegalArgumentException if {@code buckets} is below 1; the message shows it
     */
    public JumpHash(int buckets) {
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets must be at least 1, not " + buckets);
        }
        this.buckets = buckets;
    }

    /**
     * The bucket of a key.
     *
     * @param key any number; keys that are not hashes, such as 1, 2, 3, will do
     * @return a bucket from 0 to the number of buckets minus one
     */
    public int bucketOf(long key) {
        long state = key;
        long bucket = 0;
        long next = 0;
        while (next < buckets) {
            bucket = next;
            state = MULTIPLIER * state + 1;
            // Unsigned: with >> the draw of every other key would be negative.
            double draw = ((state >>> 33) + 1) / 0x1p31;
            // As a long: the quotient may be far beyond the last bucket, and beyond an int.
            next = (long) ((bucket + 1) / draw);
        }
        return (int) bucket;
    }

    /**
     * The bucket of a text: that of its {@link KeyHash}.
     *
     * @param key any text, not null
     * @return a bucket from 0 to the number of buckets minus one
     * @throws NullPointerException if {@code key} is null
     */
    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }
}
