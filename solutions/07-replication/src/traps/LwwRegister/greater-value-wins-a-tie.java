/**
 * Lets the values decide when the times are equal, by their hash codes. Where these are equal as well, each node keeps
 * its own; and where they come from the object's place in memory, each node decides in its own way.
 *
 * <p>Caught by: LwwRegisterTest.theGreaterNameDecidesWhenTimesAreEqual, theNameDecidesAlsoWhereTheValuesHaveOneHash,
 * oneStampForTwoValuesIsRefused
 */
public final class LwwRegister<V> {

    public LwwRegister<V> merge(LwwRegister<V> other) {
        if (other.stamp == null || stamp == null) {
            return other.stamp == null ? this : other;
        }
        int byTime = Long.compare(stamp.time(), other.stamp.time());
        int order = byTime != 0 ? byTime : Integer.compare(Objects.hashCode(value), Objects.hashCode(other.value));
        return order >= 0 ? this : other;
    }
}
