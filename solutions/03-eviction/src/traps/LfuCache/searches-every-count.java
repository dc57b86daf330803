import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;

/**
 * Looks at the rank of every entry to find the lowest, as in the shortest version in print: the minimum of the keys by
 * their counts. Right in every answer, and each eviction costs a walk through the whole cache.
 *
 * <p>Caught by: LfuCacheTest.anEvictionTakesNoLongerAmongManyRanks, aCallTakesNoLongerInALargeCache
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final Map<K, Entry<K, V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    private void use(Entry<K, V> entry) {
        entry.uses++;
        entry.rank = entry.uses + age;
    }

    private void leaveRank(Entry<K, V> entry) {
        // There are no ranks to leave.
    }

    private void evict() {
        Entry<K, V> victim = Collections.min(entries.values(), Comparator.comparingLong(entry -> entry.rank));
        age = victim.rank;
        entries.remove(victim.key);
    }
}
