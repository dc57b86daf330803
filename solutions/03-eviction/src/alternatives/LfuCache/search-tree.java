package katas.eviction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Keeps the entries sorted by rank and last use in a tree. Hard to get wrong; a call costs the logarithm of the number
 * of entries.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    private final TreeSet<Entry<K, V>> lowestFirst = new TreeSet<>(
            Comparator.<Entry<K, V>>comparingLong(Entry::rank).thenComparingLong(Entry::lastUse));
    private long age;
    private long time;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public V get(K key) {
        Entry<K, V> entry = take(key);
        if (entry == null) {
            return null;
        }
        use(key, entry.value, entry.uses + 1);
        return entry.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = take(key);
        if (entry == null && entries.size() == capacity) {
            Entry<K, V> lowest = lowestFirst.pollFirst();
            entries.remove(lowest.key);
            age = lowest.rank;
        }
        use(key, value, entry == null ? 1 : entry.uses + 1);
    }

    @Override
    public V remove(K key) {
        Entry<K, V> entry = take(key);
        return entry == null ? null : entry.value;
    }

    @Override
    public int size() {
        return entries.size();
    }

    private Entry<K, V> take(K key) {
        Entry<K, V> entry = entries.remove(Objects.requireNonNull(key, "key"));
        if (entry != null) {
            lowestFirst.remove(entry);
        }
        return entry;
    }

    private void use(K key, V value, long uses) {
        Entry<K, V> entry = new Entry<>(key, value, uses, uses + age, time++);
        entries.put(key, entry);
        lowestFirst.add(entry);
    }

    private record Entry<K, V>(K key, V value, long uses, long rank, long lastUse) {
    }
}
