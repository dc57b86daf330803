import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Takes a removed key out of the map and forgets the list. When the turn of the abandoned key comes, an eviction
 * evicts nothing, and the cache grows beyond its capacity.
 *
 * <p>Caught by: LruCacheTest.aRemovedEntryHasNoTurnToGo, aRemovedEntryIsNotTheNextToGo, whatIsGoneLeavesNothingBehind
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, V> values = new HashMap<>();
    private final Set<K> leastRecentFirst = new LinkedHashSet<>();

    @Override
    public synchronized V get(K key) {
        V value = values.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            use(key);
        }
        return value;
    }

    @Override
    public synchronized void put(K key, V value) {
        values.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
        use(key);
        if (values.size() > capacity) {
            K leastRecent = leastRecentFirst.iterator().next();
            leastRecentFirst.remove(leastRecent);
            values.remove(leastRecent);
        }
    }

    private void use(K key) {
        leastRecentFirst.remove(key);
        leastRecentFirst.add(key);
    }

    @Override
    public synchronized V remove(K key) {
        return values.remove(Objects.requireNonNull(key, "key"));
    }

    @Override
    public synchronized int size() {
        return values.size();
    }
}
