package katas.sharding;

/**
 * The remainder with {@code %}, which has the sign of the key: half of all hashes go to a bucket below zero.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets
 * Caught by: JumpHashTest.everyKeyHasABucketThatIsThere
 * Caught by: JumpHashTest.theAnswersAreThoseOfGuava
 * Caught by: JumpHashTest.aNewBucketTakesItsShareAndNobodyElseMoves
 * Caught by: JumpHashTest.keysAreSpreadEvenly
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
        return (int) (key % buckets);
    }

    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }
}
