/**
 * Forgets the value when it is invalidated, and not the load that is under way. Who comes after waits for it and gets
 * what was true before.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aCallAfterAnInvalidationDoesNotWaitForAnEarlierLoad
 */
public final class StaleWhileRevalidate<K, V> {

    public void invalidate(K key) {
        Objects.requireNonNull(key, "key");
        synchronized (lock) {
            entries.remove(key);
        }
    }
}
