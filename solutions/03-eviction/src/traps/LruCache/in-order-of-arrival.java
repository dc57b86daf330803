/**
 * Keeps the map in its usual order, that of insertion, and puts an updated entry at the end. A read moves nothing, so
 * this is first in, first out: however often an entry is read, its turn to go comes.
 *
 * <p>Caught by: LruCacheTest.aReadIsAUse
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>();

    @Override
    public synchronized void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        leastRecentFirst.remove(key);
        leastRecentFirst.put(key, value);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
    }
}
