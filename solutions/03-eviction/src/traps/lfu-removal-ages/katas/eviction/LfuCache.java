package katas.eviction;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Lets the age follow every entry that leaves. An entry that is removed by its owner says nothing about how much it
 * takes to stay: one popular entry removed, and all newcomers outrank the others.
 *
 * Caught by: LfuCacheTest.aRemovalDoesNotChangeTheAge
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
        age = Math.max(age, entry.rank);
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

    private void evict() {
        long lowest = Collections.min(ranks.keySet());
        age = Math.max(age, lowest);
        Entry<K, V> victim = ranks.get(lowest).iterator().next();
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
