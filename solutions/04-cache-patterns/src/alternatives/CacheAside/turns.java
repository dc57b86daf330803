package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes of what it was allowed a way to end: a fill or nothing, a release or a forgetting. Turns are counted under a
 * lock.
 *
 * @param <V> the type of rows
 */
public final class CacheAside<V> {

    private final LeasedCache<V> cache;
    private final Store<V> store;
    private final Duration ttl;
    private final Duration absentTtl;
    private final int loads;
    private int underWay;

    /**
     * Sets a cache beside a table.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure; not null
     * @param store the table, not null
     * @param ttl how long a row is held; at least a millisecond
     * @param absentTtl how long it is held that there is no row; at least a millisecond
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl}, {@code absentTtl} or {@code loads} is out of its range; the
     *     message contains it
     * @throws NullPointerException if an argument is null
     */
    public CacheAside(LeasedCache<V> cache, Store<V> store, Duration ttl, Duration absentTtl, int loads) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.store = Objects.requireNonNull(store, "store");
        this.ttl = atLeastAMillisecond("ttl", ttl);
        this.absentTtl = atLeastAMillisecond("absentTtl", absentTtl);
        if (loads < 1) {
            throw new IllegalArgumentException("loads must be at least 1, not " + loads);
        }
        this.loads = loads;
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
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came; then nothing is filled
     */
    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        Optional<Cached<V>> held = Optional.empty();
        Consumer<Optional<V>> ending = row -> { };
        try {
            held = cache.get(key);
            if (held.isEmpty()) {
                OptionalLong lease = cache.lease(key);
                if (lease.isPresent()) {
                    ending = row -> cache.fill(key, lease.getAsLong(), row, row.isPresent() ? ttl : absentTtl);
                }
            }
        } catch (RuntimeException down) {
            // Nothing is held, and nothing is to be filled.
        }
        if (held.isPresent()) {
            return held.get().row();
        }
        Optional<V> row = inTurn(() -> store.load(key));
        try {
            ending.accept(row);
        } catch (RuntimeException down) {
            // The next reader loads it again.
        }
        return row;
    }

    /**
     * Inserts a row, or replaces it.
     *
     * @param key its key, not null
     * @param row what it is from now on, not null
     * @throws NullPointerException if an argument is null; then nothing has changed
     * @throws RuntimeException what the store throws, as it came; the row may have changed all the same
     */
    public void write(String key, V row) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(row, "row");
        change(key, () -> store.save(key, row));
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came; the row may be deleted all the same
     */
    public void delete(String key) {
        Objects.requireNonNull(key, "key");
        change(key, () -> store.delete(key));
    }

    private void change(String key, Runnable change) {
        Runnable ending = () -> cache.forget(key);
        try {
            long hold = cache.hold(key);
            ending = () -> cache.release(key, hold);
        } catch (RuntimeException down) {
            // There is no hold to release.
        }
        try {
            change.run();
        } finally {
            try {
                ending.run();
            } catch (RuntimeException down) {
                // The hold ends by itself.
            }
        }
    }

    private Optional<V> inTurn(Supplier<Optional<V>> load) {
        begin();
        try {
            return load.get();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        boolean interrupted = false;
        while (underWay == loads) {
            try {
                wait();
            } catch (InterruptedException noted) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        underWay++;
    }

    private synchronized void end() {
        underWay--;
        notifyAll();
    }
}
