package katas.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Accepts null as a value, as the map inside does. A null that comes back then means either that the key is not held
 * or that null is held for it, and nobody can tell which.
 *
 * Caught by: LruCacheTest.nullIsRefusedAndChangesNothing
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LruCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized V get(K key) {
        // A read moves its entry to the end of the list, so it needs the lock as much as a write does.
        return leastRecentFirst.get(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized void put(K key, V value) {
        leastRecentFirst.put(Objects.requireNonNull(key, "key"), value);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
    }

    @Override
    public synchronized V remove(K key) {
        return leastRecentFirst.remove(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized int size() {
        return leastRecentFirst.size();
    }
}
