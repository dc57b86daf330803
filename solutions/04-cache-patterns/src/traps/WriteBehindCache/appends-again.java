/**
 * Appends once more when the first time has failed. If only the answer was lost, the write is in the log twice, under
 * two numbers, and is applied twice.
 *
 * <p>Caught by: WriteBehindCacheTest.whatTheLogThrowsIsThrownAndNotTriedAgain, nothingOfAWriteIsTriedAgain
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private void append(String key, Optional<V> row) {
        if (closed) {
            throw new IllegalStateException("this cache is closed and takes no write of " + key);
        }
        if (appended(key, row).isEmpty()) {
            flush();
            if (appended(key, row).isEmpty()) {
                throw new LogFullException(capacity);
            }
        }
    }

    private OptionalLong appended(String key, Optional<V> row) {
        try {
            return log.append(key, row, capacity);
        } catch (RuntimeException again) {
            return log.append(key, row, capacity);
        }
    }
}
