package katas.eviction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the counts of uses in a map of their own and never takes one out. A key that comes back has its old fame at
 * once; and the map grows with every key that was ever seen.
 *
 * Caught by: LfuCacheTest.aForgottenKeyStartsAnew
 * Caught by: LfuCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, least recently used first. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();
    private final Map<K, Long> uses = new HashMap<>();

    private void use(Entry<K, V> entry) {
        entry.rank = uses.merge(entry.key, 1L, Long::sum) + age;
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
