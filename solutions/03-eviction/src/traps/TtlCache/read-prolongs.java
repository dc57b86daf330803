/**
 * Starts a new life at each read as well. That is expiry after access, another contract: an entry that is read often
 * enough is never loaded anew, however stale it is.
 *
 * <p>Caught by: TtlCacheTest.aReadDoesNotProlongALife, anExpiredEntryTakesNoLiveOnesPlace,
 * entriesOfBeforeAndAfterTheTickerRanOverExpireInTurn
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    @Override
    public V get(K key) {
        Objects.requireNonNull(key, "key");
        long now = expire();
        V value = leastRecentFirst.get(key);
        if (value != null) {
            deadlines.remove(key);
            deadlines.put(key, now + ttl);
        }
        return value;
    }
}
