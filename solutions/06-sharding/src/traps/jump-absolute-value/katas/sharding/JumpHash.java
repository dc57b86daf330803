package katas.sharding;

/**
 * Makes the key positive with {@code Math.abs} before it takes the remainder. The smallest {@code long} has no
 * positive counterpart, stays negative, and so does its remainder.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets
 * Caught by: JumpHashTest.everyKeyHasABucketThatIsThere
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
        return (int) (Math.abs(key) % buckets);
    }

    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }
}
