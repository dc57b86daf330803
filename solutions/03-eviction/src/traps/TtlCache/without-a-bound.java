package katas.eviction;

/**
 * Relies on time alone: entries go when they have expired, so the cache cannot grow for ever. But it grows as far as
 * one time to live full of traffic fills it.
 *
 * Caught by: TtlCacheTest.aFullCacheForgetsTheLeastRecentlyUsedEntry
 * Caught by: TtlCacheTest.whatIsGoneLeavesNothingBehind
 * Caught by: TtlCacheTest.puttingTheSameValueAgainStartsANewLife
 * Caught by: TtlCacheTest.aRefusedPutIsNeitherAUseNorANewLife
 * Caught by: TtlCacheTest.aFullCacheStaysFull
 * Caught by: TtlCacheTest.sizeCountsEntries
 * Caught by: TtlCacheTest.aRemovedEntryHasNoTurnToGo
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
