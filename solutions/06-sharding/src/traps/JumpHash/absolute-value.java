/**
 * Makes the key positive with {@code Math.abs} before it takes the remainder. The smallest {@code long} has no
 * positive counterpart, stays negative, and so does its remainder.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets, everyKeyHasABucketThatIsThere,
 * theAnswersAreThoseOfGuava, aNewBucketTakesItsShareAndNobodyElseMoves, aTextIsHashedFirst, thereMayBeVeryManyBuckets,
 * aDrawMayBeAsSmallOrAsLargeAsCanBe
 */
public final class JumpHash {

    public int bucketOf(long key) {
        return (int) (Math.abs(key) % buckets);
    }
}
