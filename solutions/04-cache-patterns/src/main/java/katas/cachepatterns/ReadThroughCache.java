package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A cache that fetches what it does not hold, so that who reads sees only the cache.
 *
 * <p>What is held is returned, be it a row or the knowledge that there is none; no value of a row is special, not zero,
 * not an empty text, not an empty list. What is not held is loaded, put into the shared cache, and returned. A row is
 * put for the time to live, the absence of one for a time to live of its own. Rows change behind this cache's back, and
 * nobody tells it: nothing but the time to live bounds how old an answer may be.
 *
 * <p>The shared cache is given the prefix and the key as one text, with nothing between them, so that several tables
 * may share it; the loader is given the key alone. Any text is a key, the empty one too.
 *
 * <p>A shared cache that fails costs time and never an error: the row is loaded and returned. After its first failure a
 * read makes no further call of the shared cache. Whatever the shared cache does, at most so many loads are under way
 * at a time as this cache was given; a read that needs another one waits for its turn, and goes on waiting when it is
 * interrupted, with its interrupt status kept. Turns come in no particular order, and none is held during a call of the
 * shared cache. A load that fails, by an exception or an error, is over like any other.
 *
 * <p>A read makes at most three calls: one look-up, one load, one put. It shares none of them with another read.
 * Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class ReadThroughCache<V> {

    private final SharedCache<V> cache;
    private final String prefix;
    private final Loader<V> loader;
    private final Duration ttl;
    private final Duration absentTtl;
    private final Semaphore loads;

    /**
     * Puts a cache in front of a loader.
     *
     * @param cache the shared cache; any {@code RuntimeException} of it is a failure, and of an {@code Error} of it
     *     nothing is promised; not null
     * @param prefix what precedes every key in the shared cache, may be empty; not null
     * @param loader where the rows come from, not null
     * @param ttl how long a row is held; at least a millisecond, without an upper end
     * @param absentTtl how long it is held that there is no row; at least a millisecond, without an upper end
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl}, {@code absentTtl} or {@code loads} is out of its range; the
     *     message contains the value, that of a time as its {@code toString} has it
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public ReadThroughCache(SharedCache<V> cache, String prefix, Loader<V> loader, Duration ttl, Duration absentTtl,
            int loads) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.prefix = Objects.requireNonNull(prefix, "prefix");
        this.loader = Objects.requireNonNull(loader, "loader");
        this.ttl = atLeastAMillisecond("ttl", ttl);
        this.absentTtl = atLeastAMillisecond("absentTtl", absentTtl);
        if (loads < 1) {
            throw new IllegalArgumentException("loads must be at least 1, not " + loads);
        }
        this.loads = new Semaphore(loads);
    }

    private static Duration atLeastAMillisecond(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " must be at least a millisecond, not " + time);
        }
        return time;
    }

    /**
     * Reads a row.
     *
     * @param key its key, as the loader knows it; not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the loader throws, as it came, and errors likewise; then nothing is put
     */
    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        boolean works = true;
        try {
            Optional<Cached<V>> held = cache.get(prefixed);
            if (held.isPresent()) {
                return held.get().row();
            }
        } catch (RuntimeException down) {
            // Who has waited for one time-out need not wait for another.
            works = false;
        }
        Optional<V> row = load(key);
        if (works) {
            put(prefixed, row);
        }
        return row;
    }

    private Optional<V> load(String key) {
        loads.acquireUninterruptibly();
        try {
            return loader.load(key);
        } finally {
            loads.release();
        }
    }

    private void put(String prefixed, Optional<V> row) {
        try {
            cache.put(prefixed, row, row.isPresent() ? ttl : absentTtl);
        } catch (RuntimeException down) {
            // The row is here, and the next reader loads it again.
        }
    }
}
