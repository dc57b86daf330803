package katas.eviction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes any capacity. With 0 every put looks for a victim among no entries and fails with an exception that tells
 * nothing about the mistake.
 *
 * Caught by: LfuCacheTest.aCapacityBelowOneIsRefused
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LfuCache(int capacity) {
        this.capacity = capacity;
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
        while (!ranks.containsKey(age)) {
            age++;
        }
        Entry<K, V> victim = ranks.get(age).iterator().next();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
