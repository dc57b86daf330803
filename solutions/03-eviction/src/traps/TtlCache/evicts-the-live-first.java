/**
 * Sweeps only when it is asked for something. A put into a cache that is full of expired entries evicts the least
 * recently used one, which may be live while an expired one stays.
 *
 * <p>Caught by: TtlCacheTest.anExpiredEntryTakesNoLiveOnesPlace, whatHasExpiredIsLetGoByTheNextCall
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        leastRecentFirst.put(key, value);
        // A map in order of insertion keeps an updated key in its old place unless the key leaves first.
        deadlines.remove(key);
        deadlines.put(key, ticker.getAsLong() + ttl);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
            deadlines.remove(leastRecent);
        }
    }
}
