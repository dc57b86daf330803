import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Keeps the keys in a list in order of use, as LRU is usually explained. Right in every answer, and each of them costs
 * a search through the whole list.
 *
 * <p>Caught by: LruCacheTest.aCallTakesNoLongerInALargeCache
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, V> values = new HashMap<>();
    private final List<K> leastRecentFirst = new ArrayList<>();

    @Override
    public synchronized V get(K key) {
        V value = values.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            leastRecentFirst.remove(key);
            leastRecentFirst.add(key);
        }
        return value;
    }

    @Override
    public synchronized void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (values.containsKey(key)) {
            leastRecentFirst.remove(key);
        } else if (values.size() == capacity) {
            values.remove(leastRecentFirst.remove(0));
        }
        values.put(key, value);
        leastRecentFirst.add(key);
    }

    @Override
    public synchronized V remove(K key) {
        leastRecentFirst.remove(Objects.requireNonNull(key, "key"));
        return values.remove(key);
    }

    @Override
    public synchronized int size() {
        return values.size();
    }
}
