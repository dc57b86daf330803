package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Has one way to tell the cache, with a number of attempts, and keeps what was thrown until all is told.
 *
 * @param <V> the type of rows
 */
public final class WriteThroughCache<V> {

    private final VersionedCache<V> cache;
    private final VersionedStore<V> store;
    private final Duration ttl;
    private final Semaphore loads;

    /**
     * Puts a cache in front of a table.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure; not null
     * @param store the table, not null
     * @param ttl how long a row, or its absence, is held; at least a millisecond
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl} or {@code loads} is out of its range; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public WriteThroughCache(VersionedCache<V> cache, VersionedStore<V> store, Duration ttl, int loads) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.store = Objects.requireNonNull(store, "store");
        if (ttl.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("ttl must be at least a millisecond, not " + ttl);
        }
        if (loads < 1) {
            throw new IllegalArgumentException("loads must be at least 1, not " + loads);
        }
        this.ttl = ttl;
        this.loads = new Semaphore(loads);
    }

    /**
     * Reads a row.
     *
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came; then nothing is put
     */
    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        Optional<Versioned<V>> held;
        try {
            held = cache.get(key);
        } catch (RuntimeException down) {
            return load(key).row();
        }
        return held.orElseGet(() -> {
            Versioned<V> loaded = load(key);
            attempt(1, () -> cache.put(key, loaded, ttl));
            return loaded;
        }).row();
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
        save(key, Optional.of(row));
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came; the row may be deleted all the same
     */
    public void delete(String key) {
        save(Objects.requireNonNull(key, "key"), Optional.empty());
    }

    private void save(String key, Optional<V> row) {
        Optional<Versioned<V>> known;
        RuntimeException thrown = null;
        Error error = null;
        try {
            known = Optional.of(store.save(key, row));
        } catch (RuntimeException | Error unknown) {
            thrown = unknown instanceof RuntimeException exception ? exception : null;
            error = unknown instanceof Error exception ? exception : null;
            known = lookedUp(key);
        }
        if (known.isPresent()) {
            Versioned<V> told = known.get();
            attempt(2, () -> cache.put(key, told, ttl));
        } else {
            attempt(1, () -> cache.remove(key));
        }
        if (thrown != null) {
            throw thrown;
        }
        if (error != null) {
            throw error;
        }
    }

    private Optional<Versioned<V>> lookedUp(String key) {
        try {
            return Optional.of(load(key));
        } catch (RuntimeException | Error down) {
            return Optional.empty();
        }
    }

    private static void attempt(int times, Runnable call) {
        for (int attempt = 0; attempt < times; attempt++) {
            try {
                call.run();
                return;
            } catch (RuntimeException down) {
                // Once more, if it may be.
            }
        }
    }

    private Versioned<V> load(String key) {
        loads.acquireUninterruptibly();
        try {
            return store.load(key);
        } finally {
            loads.release();
        }
    }
}
