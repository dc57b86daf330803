/**
 * Gives an updated entry its new deadline, but leaves it in its old place in line. The sweep from the front stops at
 * it, and the expired entries behind it are not found.
 *
 * <p>Caught by: TtlCacheTest.anUpdatedEntryHidesNoExpiredOne
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        leastRecentFirst.put(key, value);
        deadlines.put(key, now + ttl);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
            deadlines.remove(leastRecent);
        }
    }
}
