import java.util.Comparator;
import java.util.TreeSet;

/**
 * Keeps the entries of a rank in the order in which their keys were first put. Of entries used equally often, the
 * oldest goes, although it may have been used last.
 *
 * <p>Caught by: LfuCacheTest.ofEntriesUsedEquallyOftenTheLeastRecentGoes
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /** The entries of each rank, in order of arrival. A rank that no entry has is not in the map. */
    private final Map<Long, TreeSet<Entry<K, V>>> ranks = new HashMap<>();
    private long came;

    private void use(Entry<K, V> entry) {
        entry.number = entry.uses == 0 ? came++ : entry.number;
        entry.uses++;
        entry.rank = entry.uses + age;
        ranks.computeIfAbsent(entry.rank, rank -> new TreeSet<>(Comparator.comparingLong(peer -> peer.number)))
                .add(entry);
    }

    private void leaveRank(Entry<K, V> entry) {
        ranks.get(entry.rank).remove(entry);
        if (ranks.get(entry.rank).isEmpty()) {
            ranks.remove(entry.rank);
        }
    }

    private static final class Entry<K, V> {

        private long number;
    }
}
