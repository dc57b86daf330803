/**
 * Asks how many writes wait, and appends if there is room. Two writers who ask at the same moment both find the last
 * place free.
 *
 * <p>Caught by: WriteBehindCacheTest.writersAtOnceDoNotOverfillTheLog, nothingOfAWriteIsTriedAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private void append(String key, Optional<V> row) {
        if (closed) {
            throw new IllegalStateException("this cache is closed and takes no write of " + key);
        }
        if (log.waiting().size() >= capacity) {
            flush();
        }
        if (log.waiting().size() >= capacity) {
            throw new LogFullException(capacity);
        }
        log.append(key, row, Integer.MAX_VALUE);
    }
}
