/**
 * Looks at the age of an entry only when its key is asked for. A thousand expired entries that nobody asks for stay,
 * are counted, and keep live ones out. The usual version in print.
 *
 * <p>Caught by: TtlCacheTest.expiredEntriesDoNotPileUp, anExpiredEntryTakesNoLiveOnesPlace,
 * anUpdatedEntryHidesNoExpiredOne, whatHasExpiredIsLetGoByTheNextCall,
 * entriesOfBeforeAndAfterTheTickerRanOverExpireInTurn
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private final Map<K, Entry<V>> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public V get(K key) {
        Entry<V> entry = leastRecentFirst.get(Objects.requireNonNull(key, "key"));
        if (entry == null) {
            return null;
        }
        if (ticker.getAsLong() - entry.written >= ttl) {
            leastRecentFirst.remove(key);
            return null;
        }
        return entry.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        leastRecentFirst.put(key, new Entry<>(Objects.requireNonNull(value, "value"), ticker.getAsLong()));
        if (leastRecentFirst.size() > capacity) {
            leastRecentFirst.remove(leastRecentFirst.keySet().iterator().next());
        }
    }

    @Override
    public V remove(K key) {
        V value = get(key);
        leastRecentFirst.remove(key);
        return value;
    }

    @Override
    public int size() {
        return leastRecentFirst.size();
    }

    private record Entry<V>(V value, long written) {
    }
}
