import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;

/**
 * Looks up the rank of every key to find the lowest, as in the shortest version in print: the minimum of the keys by
 * their counts. Right in every answer, and each eviction costs a walk through the whole cache.
 *
 * <p>Caught by: LfuCacheTest.anEvictionTakesNoLongerAmongManyRanks, aCallTakesNoLongerInALargeCache
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, Long> uses = new HashMap<>();
    private final Map<K, Long> ranks = new HashMap<>();

    @Override
    public V get(K key) {
        V value = leastRecentFirst.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            count(key);
        }
        return value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (!ranks.containsKey(key) && ranks.size() == capacity) {
            K victim = Collections.min(leastRecentFirst.keySet(), Comparator.comparing(ranks::get));
            age = ranks.get(victim);
            remove(victim);
        }
        leastRecentFirst.put(key, value);
        count(key);
    }

    @Override
    public V remove(K key) {
        uses.remove(Objects.requireNonNull(key, "key"));
        ranks.remove(key);
        return leastRecentFirst.remove(key);
    }

    @Override
    public int size() {
        return leastRecentFirst.size();
    }

    private void count(K key) {
        ranks.put(key, uses.merge(key, 1L, Long::sum) + age);
    }
}
