import java.util.TreeMap;

/**
 * Lets the age follow every entry that leaves. An entry that is removed by its owner says nothing about how much it
 * takes to stay: one popular entry removed, and all newcomers outrank the others.
 *
 * <p>Caught by: LfuCacheTest.aRemovalDoesNotChangeTheAge
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final TreeMap<Long, Rank<K, V>> ranks = new TreeMap<>();

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

    private void evict() {
        long lowest = ranks.firstKey();
        age = Math.max(age, lowest);
        Entry<K, V> victim = ranks.get(lowest).first();
        leaveRank(victim);
        entries.remove(victim.key);
    }
}
