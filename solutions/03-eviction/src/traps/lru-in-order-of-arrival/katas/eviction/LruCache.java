package katas.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the map in its usual order, that of insertion, and puts an updated entry at the end. A read moves nothing, so
 * this is first in, first out: however often an entry is read, its turn to go comes.
 *
 * Caught by: LruCacheTest.aReadIsAUse
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>();

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
        return leastRecentFirst.get(Objects.requireNonNull(key, "key"));
    }

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

    @Override
    public synchronized V remove(K key) {
        return leastRecentFirst.remove(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized int size() {
        return leastRecentFirst.size();
    }
}
