package katas.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cache that, when full, forgets the entry that was used least recently.
 *
 * <p>A {@code get} that finds its key is a use, and so is every {@code put}; {@code remove}, {@code size} and a
 * {@code get} that finds nothing are not. A {@code put} of a key that is held replaces the value and evicts nothing;
 * a {@code put} of another key, when as many entries are held as the capacity allows, evicts exactly one entry, never
 * the new one.
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the number of entries held; constant
 * time is possible. Memory grows with the most entries that were held at a time, not with the capacity, nor with the
 * number of calls. Thread-safe: the operations of several threads have the outcome of some order of whole operations,
 * and what one thread has stored the others see.
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
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
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
        leastRecentFirst.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
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
