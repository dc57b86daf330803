/**
 * Makes room before it looks whether room is needed: in a full cache an update drives out an entry that had every
 * right to stay.
 *
 * <p>Caught by: LruCacheTest.updatingAnEntryEvictsNothing
 */
public final class LruCache<K, V> implements Cache<K, V> {

    @Override
    public synchronized void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        if (leastRecentFirst.size() == capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
        leastRecentFirst.put(key, value);
    }
}
