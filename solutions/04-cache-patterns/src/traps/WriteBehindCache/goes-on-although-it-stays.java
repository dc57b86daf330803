/**
 * Takes a write for done when the database has it, even if it is still in the log. The later ones leave the log before
 * it, and readers see the older row again.
 *
 * <p>Caught by: WriteBehindCacheTest.aWriteThatIsNotRemovedIsNotOvertaken, aWriteDuringAFlushIsNotLostWhateverFails
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private boolean take(Write<V> write) {
        try {
            store.apply(write);
        } catch (RuntimeException failure) {
            return false;
        }
        try {
            log.remove(write.number());
        } catch (RuntimeException down) {
            // The next flush removes it.
        }
        return true;
    }
}
