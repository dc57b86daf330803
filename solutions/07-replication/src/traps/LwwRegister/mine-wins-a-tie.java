/**
 * Keeps its own value when the times are equal. Each of two nodes keeps its own, and they stay different for ever,
 * however often they merge.
 *
 * <p>Caught by: LwwRegisterTest.theGreaterNameDecidesWhenTimesAreEqual, theNameDecidesAlsoWhereTheValuesHaveOneHash,
 * mergesComeInAnyOrderAndOften, oneStampForTwoValuesIsRefused
 */
public final class LwwRegister<V> {

    public LwwRegister<V> merge(LwwRegister<V> other) {
        if (other.stamp == null || stamp == null) {
            return other.stamp == null ? this : other;
        }
        return stamp.time() >= other.stamp.time() ? this : other;
    }
}
