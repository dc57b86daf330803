/**
 * Shifts with the sign, as a translation from C with signed integers does. Half of all draws are negative: keys go
 * to buckets that they should not, or below zero.
 *
 * <p>Caught by: JumpHashTest.oneBucketHasEveryKey, theFirstTenKeysInAHundredBuckets, everyKeyHasABucketThatIsThere,
 * theAnswersAreThoseOfGuava, aNewBucketTakesItsShareAndNobodyElseMoves, keysAreSpreadEvenly, aTextIsHashedFirst,
 * thereIsABucketAtLeast, thereMayBeVeryManyBuckets, aDrawMayBeAsSmallOrAsLargeAsCanBe,
 * aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        long state = key;
        long bucket = 0;
        long next = 0;
        while (next < buckets) {
            bucket = next;
            state = 2862933555777941757L * state + 1;
            double draw = ((state >> 33) + 1) / 0x1p31;
            next = (long) ((bucket + 1) / draw);
        }
        return (int) bucket;
    }
}
