/**
 * Goes on with the later writes of a key when one has failed. The next flush applies the older one after them.
 *
 * <p>Caught by: WriteBehindCacheTest.aRefusedWriteHoldsUpItsKeyAndNoOther, aWriteThatIsNotRemovedIsNotOvertaken,
 * aWriteDuringAFlushIsNotLostWhateverFails, aFlushKnowsWhatItHasFailedAtWhoeverElseFlushes
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    public int flush() {
        int done = 0;
        for (Write<V> write : waiting()) {
            if (take(write)) {
                done++;
            }
        }
        return done;
    }
}
