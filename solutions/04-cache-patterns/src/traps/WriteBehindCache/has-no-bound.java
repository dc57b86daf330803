/**
 * Accepts whatever comes. While the database is slow, memory fills with writes that nobody has seen.
 *
 * <p>Caught by: WriteBehindCacheTest.aFullLogSlowsTheWriterDown, aLogThatStaysFullRefuses,
 * writersAtOnceDoNotOverfillTheLog
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private void append(String key, Optional<V> row) {
        if (closed) {
            throw new IllegalStateException("this cache is closed and takes no write of " + key);
        }
        log.append(key, row, Integer.MAX_VALUE);
    }
}
