package katas.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Makes room before it looks whether room is needed: in a full cache an update drives out an entry that had every
 * right to stay.
 *
 * Caught by: LruCacheTest.updatingAnEntryEvictsNothing
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
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (leastRecentFirst.size() == capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
        leastRecentFirst.put(key, value);
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
