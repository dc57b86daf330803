import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the entries of a rank in the order in which their keys were first put. Of entries used equally often, the
 * oldest goes, although it may have been used last.
 *
 * <p>Caught by: LfuCacheTest.ofEntriesUsedEquallyOftenTheLeastRecentGoes
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, in order of arrival. A rank that no entry has is not in the map. */
    private final Map<Long, Set<Entry<K, V>>> ranks = new HashMap<>();
    private long came;

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = entries.get(key);
        if (entry == null) {
            if (entries.size() == capacity) {
                evict();
            }
            entry = new Entry<>(key, came++);
            entries.put(key, entry);
        } else {
            leaveRank(entry);
        }
        entry.value = value;
        use(entry);
    }

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new TreeSet<>(Comparator.comparingLong(peer -> peer.number)))
                .add(entry);
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

    private static final class Entry<K, V> {

        private final long number;

        Entry(K key, long number) {
            this.key = key;
            this.number = number;
        }
    }
}
