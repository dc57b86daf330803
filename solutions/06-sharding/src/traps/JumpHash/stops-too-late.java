/**
 * Asks whether the next bucket is at most the number of buckets: the bucket behind the last one gets keys.
 *
 * <p>Caught by: JumpHashTest.oneBucketHasEveryKey, everyKeyHasABucketThatIsThere,
 * aNewBucketTakesItsShareAndNobodyElseMoves, keysAreSpreadEvenly, thereIsABucketAtLeast,
 * aDrawMayBeAsSmallOrAsLargeAsCanBe, theAnswersAreThoseOfGuava, aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        long state = key;
        long bucket = 0;
        long next = 0;
        while (next <= buckets) {
            bucket = next;
            state = 2862933555777941757L * state + 1;
            next = (long) ((bucket + 1) / (((state >>> 33) + 1) / 0x1p31));
        }
        return (int) bucket;
    }
}
