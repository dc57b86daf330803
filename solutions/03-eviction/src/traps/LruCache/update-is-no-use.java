/**
 * Replaces the value of an entry where it stands. The entry that was written a moment ago may be the next to go.
 *
 * <p>Caught by: LruCacheTest.anUpdateIsAUse, puttingTheSameValueAgainIsAUse
 */
public final class LruCache<K, V> implements Cache<K, V> {

    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>();

    @Override
    public synchronized V get(K key) {
        V value = leastRecentFirst.remove(Objects.requireNonNull(key, "key"));
        if (value != null) {
            leastRecentFirst.put(key, value);
        }
        return value;
    }
}
