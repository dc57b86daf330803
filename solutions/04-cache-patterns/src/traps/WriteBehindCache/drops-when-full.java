/**
 * Lets a write go that finds the log full, and says nothing.
 *
 * <p>Caught by: WriteBehindCacheTest.aLogThatStaysFullRefuses
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private void append(String key, Optional<V> row) {
        if (closed) {
            throw new IllegalStateException("this cache is closed and takes no write of " + key);
        }
        if (log.append(key, row, capacity).isEmpty()) {
            flush();
            log.append(key, row, capacity);
        }
    }
}
