import java.util.SplittableRandom;

/**
 * Draws a random bucket from a generator that the key seeds. The same for the same key, even and quick, and with one
 * bucket more nearly every key is elsewhere.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets, theAnswersAreThoseOfGuava,
 * aNewBucketTakesItsShareAndNobodyElseMoves, aTextIsHashedFirst, thereMayBeVeryManyBuckets,
 * aDrawMayBeAsSmallOrAsLargeAsCanBe, aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        return new SplittableRandom(key).nextInt(buckets);
    }
}
