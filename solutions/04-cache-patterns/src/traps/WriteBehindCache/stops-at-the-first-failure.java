/**
 * Ends the flush at the first write that the database refuses. One row that breaks a constraint, and nothing behind it
 * is ever written, of no key.
 *
 * <p>Caught by: WriteBehindCacheTest.aRefusedWriteHoldsUpItsKeyAndNoOther, eachWriteIsTriedOnceAFlush
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    public int flush() {
        int done = 0;
        for (Write<V> write : waiting()) {
            if (!take(write)) {
                return done;
            }
            done++;
        }
        return done;
    }
}
