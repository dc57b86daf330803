package katas.eviction;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Relies on time alone: entries go when they have expired, so the cache cannot grow for ever. But it grows as far as
 * one time to live full of traffic fills it.
 *
 * Caught by: TtlCacheTest.aFullCacheForgetsTheLeastRecentlyUsedEntry
 * Caught by: TtlCacheTest.whatIsGoneLeavesNothingBehind
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @param ttl how long an entry lives; at least a nanosecond and at most {@link Long#MAX_VALUE} of them
     * @param ticker the time in nanoseconds, such as {@code System::nanoTime}; not null
     * @throws IllegalArgumentException if {@code capacity} or {@code ttl} is out of its range; the message names it
     * @throws NullPointerException if {@code ttl} or {@code ticker} is null
     */
    public TtlCache(int capacity, Duration ttl, LongSupplier ticker) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        if (ttl.compareTo(Duration.ofNanos(1)) < 0 || ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("ttl must be from 1 to Long.MAX_VALUE nanoseconds, not " + ttl);
        }
        this.ttl = ttl.toNanos();
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        long now = expire();
        leastRecentFirst.put(key, value);
        // A map in order of insertion keeps an updated key in its old place unless the key leaves first.
        deadlines.remove(key);
        deadlines.put(key, now + ttl);
    }
}
