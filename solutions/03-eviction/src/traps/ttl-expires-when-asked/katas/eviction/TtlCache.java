package katas.eviction;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Looks at the age of an entry only when its key is asked for. A thousand expired entries that nobody asks for stay,
 * are counted, and keep live ones out. The usual version in print.
 *
 * Caught by: TtlCacheTest.expiredEntriesDoNotPileUp
 * Caught by: TtlCacheTest.anExpiredEntryTakesNoLiveOnesPlace
 * Caught by: TtlCacheTest.anUpdatedEntryHidesNoExpiredOne
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final long ttl;
    private final LongSupplier ticker;
    private final Map<K, Entry<V>> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);

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
        this.capacity = capacity;
        this.ttl = ttl.toNanos();
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

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
