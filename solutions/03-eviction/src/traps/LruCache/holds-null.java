/**
 * Accepts null as a value, as the map inside does. A null that comes back then means either that the key is not held
 * or that null is held for it, and nobody can tell which.
 *
 * <p>Caught by: LruCacheTest.nullIsRefusedAndChangesNothing, aRefusedPutIsNoUse
 */
public final class LruCache<K, V> implements Cache<K, V> {

    @Override
    public synchronized void put(K key, V value) {
        leastRecentFirst.put(Objects.requireNonNull(key, "key"), value);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
    }
}
