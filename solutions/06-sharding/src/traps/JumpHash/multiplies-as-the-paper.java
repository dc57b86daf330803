/**
 * Multiplies by 2³¹ / k, as the listing of the paper does, where the contract and Guava divide by k / 2³¹. The quotient
 * is rounded twice, and for a key in some hundred million it falls on the other side of a whole number.
 *
 * <p>Caught by: JumpHashTest.theAnswersAreThoseOfGuava
 */
public final class JumpHash {

    public int bucketOf(long key) {
        long state = key;
        long bucket = 0;
        long next = 0;
        while (next < buckets) {
            bucket = next;
            state = MULTIPLIER * state + 1;
            next = (long) ((bucket + 1) * (0x1p31 / ((state >>> 33) + 1)));
        }
        return (int) bucket;
    }
}
