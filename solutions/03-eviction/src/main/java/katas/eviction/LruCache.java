package katas.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cache that, when full, forgets the entry that was used least recently.
 *
 * <p>A {@code get} that finds its key and every {@code put} are uses; {@code remove} and a {@code get} that finds
 * nothing are not. All operations take constant time. Thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

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
        return entries.get(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized void put(K key, V value) {
        entries.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        if (entries.size() > capacity) {
            K eldest = entries.keySet().iterator().next();
            entries.remove(eldest);
        }
    }

    @Override
    public synchronized V remove(K key) {
        return entries.remove(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized int size() {
        return entries.size();
    }
}
