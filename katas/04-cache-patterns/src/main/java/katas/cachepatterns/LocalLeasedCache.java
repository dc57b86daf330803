package katas.cachepatterns;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A leased cache in this process: what the rules of {@link LeasedCache} mean, in plain Java. It is no bounded cache,
 * and is for tests and for reading. Any time beyond 2<sup>63</sup> - 1 nanoseconds, 292 years, is taken for that one.
 * Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class LocalLeasedCache<V> implements LeasedCache<V> {

    private final long leaseTime;
    private final long holdTime;
    private final LongSupplier ticker;
    private final Map<String, Entry<V>> entries = new HashMap<>();
    private long numbers;

    /** What is known of a key. Times are ticks at which something ends. */
    private static final class Entry<V> {

        private Optional<V> row;
        private long rowEnds;
        private long lease;
        private long leaseEnds;
        private final Map<Long, Long> holds = new HashMap<>();

        private void forget() {
            row = null;
            lease = 0;
        }
    }

    /**
     * Makes an empty cache.
     *
     * @param leaseTime after which a lease ends by itself, more than zero
     * @param holdTime after which a hold ends by itself, more than zero
     * @param ticker the time in nanoseconds, such as {@code System::nanoTime}; not null
     */
    public LocalLeasedCache(Duration leaseTime, Duration holdTime, LongSupplier ticker) {
        this.leaseTime = nanos(leaseTime);
        this.holdTime = nanos(holdTime);
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    @Override
    public synchronized Optional<Cached<V>> get(String key) {
        long now = ticker.getAsLong();
        Entry<V> entry = entry(key, now);
        return entry.row == null ? Optional.empty()
                : Optional.of(new Cached<>(entry.row, Duration.ofNanos(entry.rowEnds - now)));
    }

    @Override
    public synchronized OptionalLong lease(String key) {
        long now = ticker.getAsLong();
        Entry<V> entry = entry(key, now);
        if (entry.lease != 0 || !entry.holds.isEmpty()) {
            return OptionalLong.empty();
        }
        entry.lease = ++numbers;
        entry.leaseEnds = now + leaseTime;
        return OptionalLong.of(entry.lease);
    }

    @Override
    public synchronized boolean fill(String key, long lease, Optional<V> row, Duration ttl) {
        long now = ticker.getAsLong();
        Entry<V> entry = entry(key, now);
        if (entry.lease == 0 || entry.lease != lease) {
            return false;
        }
        entry.lease = 0;
        entry.row = Objects.requireNonNull(row, "row");
        entry.rowEnds = now + nanos(ttl);
        return true;
    }

    @Override
    public synchronized long hold(String key) {
        long now = ticker.getAsLong();
        Entry<V> entry = entry(key, now);
        entry.forget();
        entry.holds.put(++numbers, now + holdTime);
        return numbers;
    }

    @Override
    public synchronized void release(String key, long hold) {
        Entry<V> entry = entry(key, ticker.getAsLong());
        entry.forget();
        entry.holds.remove(hold);
    }

    @Override
    public synchronized void forget(String key) {
        entry(key, ticker.getAsLong()).forget();
    }

    private static long nanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : time.toNanos();
    }

    /** The entry of a key, without what has ended. */
    private Entry<V> entry(String key, long now) {
        Entry<V> entry = entries.computeIfAbsent(Objects.requireNonNull(key, "key"), first -> new Entry<>());
        if (entry.row != null && now - entry.rowEnds >= 0) {
            entry.row = null;
        }
        if (now - entry.leaseEnds >= 0) {
            entry.lease = 0;
        }
        entry.holds.values().removeIf(end -> now - end >= 0);
        return entry;
    }
}
