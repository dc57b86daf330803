package katas.eviction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts uses and nothing else, as LFU is usually printed. What was popular once stays for good: newcomers drive each
 * other out of the few places that are left.
 *
 * Caught by: LfuCacheTest.aHotSetOfThePastLeaves
 * Caught by: LfuCacheTest.aNewcomerStartsAtTheAge
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses;
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
        long lowest = 1;
        while (!ranks.containsKey(lowest)) {
            lowest++;
        }
        Entry<K, V> victim = ranks.get(lowest).iterator().next();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
