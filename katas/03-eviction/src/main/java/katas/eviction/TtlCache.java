package katas.eviction;

import java.time.Duration;
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
        throw new UnsupportedOperationException("TODO: new TtlCache");
    }

    @Override
    public V get(K key) {
        throw new UnsupportedOperationException("TODO: TtlCache.get");
    }

    @Override
    public void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: TtlCache.put");
    }

    @Override
    public V remove(K key) {
        throw new UnsupportedOperationException("TODO: TtlCache.remove");
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO: TtlCache.size");
    }
}
