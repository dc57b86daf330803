/**
 * Has one order for both purposes: a full cache evicts the entry that would expire first. That is first in, first out:
 * entries in daily use go, and others that nobody reads stay.
 *
 * <p>Caught by: TtlCacheTest.aFullCacheForgetsTheLeastRecentlyUsedEntry
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        leastRecentFirst.put(key, value);
        deadlines.remove(key);
        deadlines.put(key, now + ttl);
        if (leastRecentFirst.size() > capacity) {
            K soonest = deadlines.keySet().iterator().next();
            leastRecentFirst.remove(soonest);
            deadlines.remove(soonest);
        }
    }
}
