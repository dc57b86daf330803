/**
 * Gives what a merge brings a time later than both, as if it were written anew. Two nodes that merge at the same time
 * make two stamps of one write, and a copy that was merged often beats one that was written later.
 *
 * <p>Caught by: LwwRegisterTest.theLaterWriteStays, theGreaterNameDecidesWhenTimesAreEqual,
 * theNameDecidesAlsoWhereTheValuesHaveOneHash, aWriteComesAfterWhatItReplaces, aWriteTakesTheTimeOfItsClock,
 * whatWasClearedStaysCleared, aMergeIsNoWrite, mergesComeInAnyOrderAndOften, oneStampForTwoValuesIsRefused,
 * aWriteOfWhatIsThereIsAWriteToo
 */
public final class LwwRegister<V> {

    public LwwRegister<V> merge(LwwRegister<V> other) {
        if (other.stamp == null || stamp == null) {
            return other.stamp == null ? this : other;
        }
        if (stamp.equals(other.stamp) && !Objects.equals(value, other.value)) {
            throw new IllegalArgumentException(stamp + " is the stamp of two writes");
        }
        int byTime = Long.compare(stamp.time(), other.stamp.time());
        LwwRegister<V> later = (byTime != 0 ? byTime : stamp.node().compareTo(other.stamp.node())) >= 0 ? this : other;
        long time = Math.max(stamp.time(), other.stamp.time());
        return new LwwRegister<>(new Stamp(time + 1, later.stamp.node()), later.value);
    }
}
