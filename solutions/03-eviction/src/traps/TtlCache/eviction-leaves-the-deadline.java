/**
 * Evicts a key from one of its two structures only. No call gives a wrong answer, but the deadlines of
 * entries that are long gone stay until they come due: at a high rate of new keys they outnumber the entries a
 * thousand to one.
 *
 * <p>Caught by: TtlCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        leastRecentFirst.put(key, value);
        // A map in order of insertion keeps an updated key in its old place unless the key leaves first.
        deadlines.remove(key);
        deadlines.put(key, now + ttl);
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
        }
    }
}
