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

    public int bucketOf(long key) {
        return (int) (key % buckets);
    }
}
