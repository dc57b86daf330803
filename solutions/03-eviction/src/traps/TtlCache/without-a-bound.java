/**
 * Relies on time alone: entries go when they have expired, so the cache cannot grow for ever. But it grows as far as
 * one time to live full of traffic fills it.
 *
 * <p>Caught by: TtlCacheTest.aFullCacheForgetsTheLeastRecentlyUsedEntry, whatIsGoneLeavesNothingBehind,
 * puttingTheSameValueAgainStartsANewLife, aRefusedPutIsNeitherAUseNorANewLife, aFullCacheStaysFull, sizeCountsEntries,
 * aRemovedEntryHasNoTurnToGo
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
    }
}
