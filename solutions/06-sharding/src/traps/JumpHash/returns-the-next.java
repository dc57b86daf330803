/**
 * Returns where the key would go next instead of where it is, and so a bucket that is not there.
 *
 * <p>Caught by: JumpHashTest.oneBucketHasEveryKey, theFirstTenKeysInAHundredBuckets, everyKeyHasABucketThatIsThere,
 * theAnswersAreThoseOfGuava, aNewBucketTakesItsShareAndNobodyElseMoves, keysAreSpreadEvenly, aTextIsHashedFirst,
 * thereIsABucketAtLeast, thereMayBeVeryManyBuckets, aDrawMayBeAsSmallOrAsLargeAsCanBe,
 * aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        long state = key;
        long next = 0;
        do {
            state = 2862933555777941757L * state + 1;
            next = (long) ((next + 1) / (((state >>> 33) + 1) / 0x1p31));
        } while (next < buckets);
        return (int) next;
    }
}
