package katas.eviction;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * A bounded cache whose entries live for a fixed time after they were put.
 *
 * <p>Time is what the ticker says, in nanoseconds. An entry that was last put at tick {@code t} is live at tick
 * {@code now} while {@code now - t} is less than the time to live; from the very tick at which the difference equals
 * it, the entry has expired. A {@code get} does not prolong a life; a {@code put} of a key that is held starts a new
 * one. Ticks never go back, but their origin is arbitrary: they may be negative, and they may run past
 * {@link Long#MAX_VALUE} and go on at {@link Long#MIN_VALUE}, so only their difference means anything.
 *
 * <p>An expired entry is as good as gone: no operation returns it or counts it, and it takes no live entry's place.
 * A {@code put} of a key that is held live replaces the value and evicts nothing; a {@code put} of another key, when as
 * many live entries are held as the capacity allows, evicts the one that was used least recently, where a {@code get}
 * that finds its key and every {@code put} are uses.
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the number of entries held; constant
 * time is possible. Memory grows with the most entries that were held at a time, not with the capacity, nor with the
 * number of calls: an entry that has expired is let go no later than the next call of any operation. Not thread-safe:
 * threads that share a cache must hold one lock around every call, {@code get} included.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final long ttl;
    private final LongSupplier ticker;
    private final Map<K, V> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);
    /** When each entry expires, soonest first: all live equally long, so the order of writing is that of expiring. */
    private final Map<K, Long> deadlines = new LinkedHashMap<>();

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @param ttl how long an entry lives; at least a nanosecond and at most {@link Long#MAX_VALUE} of them
     * @param ticker the time in nanoseconds, such as {@code System::nanoTime}; not null
     * @throws IllegalArgumentException if {@code capacity} or {@code ttl} is out of its range; the message contains it
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
        Objects.requireNonNull(key, "key");
        expire();
        return leastRecentFirst.get(key);
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
        if (leastRecentFirst.size() > capacity) {
            K leastRecent = leastRecentFirst.keySet().iterator().next();
            leastRecentFirst.remove(leastRecent);
            deadlines.remove(leastRecent);
        }
    }

    @Override
    public V remove(K key) {
        Objects.requireNonNull(key, "key");
        expire();
        deadlines.remove(key);
        return leastRecentFirst.remove(key);
    }

    @Override
    public int size() {
        expire();
        return leastRecentFirst.size();
    }

    /** Lets go of what has expired. Every entry is let go once, so this costs each put a constant share. */
    private long expire() {
        long now = ticker.getAsLong();
        Iterator<Map.Entry<K, Long>> soonest = deadlines.entrySet().iterator();
        while (soonest.hasNext()) {
            Map.Entry<K, Long> next = soonest.next();
            // The difference is right even where the deadline has overflowed; now >= deadline would not be.
            if (now - next.getValue() < 0) {
                break;
            }
            soonest.remove();
            leastRecentFirst.remove(next.getKey());
        }
        return now;
    }
}
