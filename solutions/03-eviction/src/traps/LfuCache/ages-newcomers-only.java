package katas.eviction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets a newcomer start at the age, but adds only one to the rank at each further use. An old entry that is used again
 * after a long while stays as far behind as if it were still forgotten.
 *
 * Caught by: LfuCacheTest.aUseAddsTheAgeOfItsMoment
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();

    private void use(Entry<K, V> entry) {
        entry.rank = entry.rank == 0 ? 1 + age : entry.rank + 1;
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
     * Forgets the entry of lowest rank. No rank is below the age, so the search starts there.
     */
    private void evict() {
        while (!ranks.containsKey(age)) {
            age++;
        }
        Entry<K, V> victim = ranks.get(age).iterator().next();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
