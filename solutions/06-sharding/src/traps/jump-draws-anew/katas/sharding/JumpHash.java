package katas.sharding;

import java.util.SplittableRandom;

/**
 * Draws a random bucket from a generator that the key seeds. The same for the same key, even and quick, and with one
 * bucket more nearly every key is elsewhere.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets
 * Caught by: JumpHashTest.theAnswersAreThoseOfGuava
 * Caught by: JumpHashTest.aNewBucketTakesItsShareAndNobodyElseMoves
 * Caught by: JumpHashTest.aTextIsHashedFirst
 */
public final class JumpHash {

    private final int buckets;

    public JumpHash(int buckets) {
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets must be at least 1, not " + buckets);
        }
        this.buckets = buckets;
    }

    public int bucketOf(long key) {
        return new SplittableRandom(key).nextInt(buckets);
    }

    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }
}
