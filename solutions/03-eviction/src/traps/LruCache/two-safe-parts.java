import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Builds the cache of two collections each of which is thread-safe, and takes that for a thread-safe cache. Between
 * the call of one and the call of the other, another thread finds them at odds; and the queue is searched from its
 * head to find a key.
 *
 * <p>Caught by: LruCacheConcurrency.threadsMayShareACache, LruCacheTest.aCallTakesNoLongerInALargeCache
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final Queue<K> leastRecentFirst = new ConcurrentLinkedQueue<>();

    @Override
    public V get(K key) {
        V value = values.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            leastRecentFirst.remove(key);
            leastRecentFirst.add(key);
        }
        return value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (values.put(key, value) != null) {
            leastRecentFirst.remove(key);
        }
        leastRecentFirst.add(key);
        if (values.size() > capacity) {
            values.remove(leastRecentFirst.remove());
        }
    }

    @Override
    public V remove(K key) {
        V value = values.remove(Objects.requireNonNull(key, "key"));
        if (value != null) {
            leastRecentFirst.remove(key);
        }
        return value;
    }

    @Override
    public int size() {
        return values.size();
    }
}
