/**
 * Sets the deadline when a key comes and leaves it alone when its value is replaced. A value that was stored a moment
 * ago is thrown away with the age of its predecessor.
 *
 * <p>Caught by: TtlCacheTest.anUpdateStartsANewLife, anUpdatedEntryHidesNoExpiredOne,
 * puttingTheSameValueAgainStartsANewLife
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        leastRecentFirst.put(key, value);
        deadlines.putIfAbsent(key, now + ttl);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
            deadlines.remove(leastRecent);
        }
    }
}
