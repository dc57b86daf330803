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
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();

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
}
