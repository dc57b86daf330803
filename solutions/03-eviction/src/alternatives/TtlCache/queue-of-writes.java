package katas.eviction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * Queues every write and sweeps the expired ones from the front. A write that was overtaken by an update, a removal or
 * an eviction stays in the queue, marked, until its turn comes or the marked ones are the majority.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private final int capacity;
    private final long ttl;
    private final LongSupplier ticker;
    private final Map<K, Entry<K, V>> leastRecentFirst = new LinkedHashMap<>(16, 0.75f, true);
    /** Every entry in the order of writing, some of them no longer held. */
    private final Queue<Entry<K, V>> written = new ArrayDeque<>();

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
        if (ttl.isNegative() || ttl.isZero()) {
            throw new IllegalArgumentException("ttl must be positive, not " + ttl);
        }
        try {
            this.ttl = ttl.toNanos();
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException("ttl is too long: " + ttl, tooLong);
        }
        this.capacity = capacity;
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    @Override
    public V get(K key) {
        Objects.requireNonNull(key, "key");
        sweep();
        Entry<K, V> entry = leastRecentFirst.get(key);
        return entry == null ? null : entry.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Entry<K, V> entry = new Entry<>(key, value, sweep());
        letGo(leastRecentFirst.put(key, entry));
        if (leastRecentFirst.size() > capacity) {
            letGo(leastRecentFirst.remove(leastRecentFirst.keySet().iterator().next()));
        }
        written.add(entry);
        if (written.size() > 2 * leastRecentFirst.size() + 16) {
            written.removeIf(old -> !old.held);
        }
    }

    @Override
    public V remove(K key) {
        Objects.requireNonNull(key, "key");
        sweep();
        return letGo(leastRecentFirst.remove(key));
    }

    @Override
    public int size() {
        sweep();
        return leastRecentFirst.size();
    }

    private V letGo(Entry<K, V> entry) {
        if (entry == null) {
            return null;
        }
        entry.held = false;
        return entry.value;
    }

    private long sweep() {
        long now = ticker.getAsLong();
        while (!written.isEmpty() && now - written.element().since >= ttl) {
            Entry<K, V> expired = written.remove();
            if (expired.held) {
                letGo(leastRecentFirst.remove(expired.key));
            }
        }
        return now;
    }

    private static final class Entry<K, V> {
        private final K key;
        private final V value;
        private final long since;
        private boolean held = true;

        Entry(K key, V value, long since) {
            this.key = key;
            this.value = value;
            this.since = since;
        }
    }
}
