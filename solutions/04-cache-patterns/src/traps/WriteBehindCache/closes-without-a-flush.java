/**
 * Closes the door and leaves what waits to chance: to the next start, if there is one.
 *
 * <p>Caught by: WriteBehindCacheTest.closingFlushes, aCloseFlushesEvenDuringAFlush,
 * aFlushDuringTheFlushOfACloseLosesNothing
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    public void close() {
        closed = true;
    }
}
