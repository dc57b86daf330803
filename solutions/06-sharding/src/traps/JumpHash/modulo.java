/**
 * The remainder, as printed nearly everywhere: {@code hash % N}. From ten buckets to eleven, ten keys in eleven
 * move, most of them from one old bucket to another.
 *
 * <p>Caught by: JumpHashTest.theFirstTenKeysInAHundredBuckets, theAnswersAreThoseOfGuava,
 * aNewBucketTakesItsShareAndNobodyElseMoves, aTextIsHashedFirst, thereMayBeVeryManyBuckets,
 * aDrawMayBeAsSmallOrAsLargeAsCanBe, aQuotientThatIsNearlyWholeIsRoundedDown
 */
public final class JumpHash {

    public int bucketOf(long key) {
        return (int) Math.floorMod(key, (long) buckets);
    }
}
