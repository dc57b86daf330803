/**
 * The remainder with {@code %}, which has the sign of the key: half of all hashes go to a bucket below zero.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets, everyKeyHasABucketThatIsThere,
 * theAnswersAreThoseOfGuava, aNewBucketTakesItsShareAndNobodyElseMoves, keysAreSpreadEvenly, aTextIsHashedFirst,
 * thereMayBeVeryManyBuckets, aDrawMayBeAsSmallOrAsLargeAsCanBe, aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        return (int) (key % buckets);
    }
}
