package katas.eviction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps the entries of each rank in a set of the JDK. There is less to write, and a use costs two look-ups more.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final Map<K, Entry<K, V>> entries = new HashMap<>();
    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();
    private long age;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public LfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public V get(K key) {
        Entry<K, V> entry = entries.get(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        leaveRank(entry);
        use(entry);
        return entry.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            if (entries.size() == capacity) {
                evict();
            }
            entry = new Entry<>(key);
            entries.put(key, entry);
        } else {
            leaveRank(entry);
        }
        entry.value = value;
        use(entry);
    }

    @Override
    public V remove(K key) {
        Entry<K, V> entry = entries.remove(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        leaveRank(entry);
        return entry.value;
    }

    @Override
    public int size() {
        return entries.size();
    }

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new LinkedHashSet<>()).add(entry);
    }

    private void leaveRank(Entry<K, V> entry) {
        Set<Entry<K, V>> peers = ranks.get(entry.rank);
        peers.remove(entry);
        if (peers.isEmpty()) {
            ranks.remove(entry.rank);
        }
    }

    /**
     * Forgets the entry of lowest rank. No rank is below the age, so the search starts there. It takes no more steps
     * than the entry that is found has had uses, which pays for them: each use is paid with once.
     */
    private void evict() {
        while (!ranks.containsKey(age)) {
            age++;
        }
        Entry<K, V> victim = ranks.get(age).iterator().next();
        leaveRank(victim);
        entries.remove(victim.key);
    }

    private static final class Entry<K, V> {
        private final K key;
        private V value;
        private long uses;
        private long rank;

        Entry(K key) {
            this.key = key;
        }
    }
}
