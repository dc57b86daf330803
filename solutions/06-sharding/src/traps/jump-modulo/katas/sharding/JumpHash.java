package katas.sharding;

/**
 * The remainder, as printed nearly everywhere: {@code hash % N}. From ten buckets to eleven, ten keys in eleven
 * move, most of them from one old bucket to another.
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
        return (int) Math.floorMod(key, (long) buckets);
    }

    public int bucketOf(String key) {
        return bucketOf(KeyHash.of(key));
    }
}
