package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Keeps a task a key, which takes itself out of the table when it has ended or was refused.
 *
 * @param <V> the type of rows
 */
public final class RefreshAheadCache<V> {

    private final LeasedCache<V> cache;
    private final Loader<V> loader;
    private final Lives lives;
    private final Executor executor;
    private final Semaphore loads;
    private final ConcurrentMap<String, Refresh> refreshes = new ConcurrentHashMap<>();

    /** A refresh of one key, from the moment at which it is due until it has ended. */
    private final class Refresh implements Runnable {

        private final String key;

        Refresh(String key) {
            this.key = key;
        }

        void start() {
            try {
                executor.execute(this);
            } catch (RuntimeException refused) {
                end();
            } catch (Error broken) {
                end();
                throw broken;
            }
        }

        @Override
        public void run() {
            try {
                if (loads.tryAcquire()) {
                    fetch();
                }
            } catch (RuntimeException failure) {
                // A later read tries again.
            } finally {
                end();
            }
        }

        private void fetch() {
            try {
                cache.lease(key).ifPresent(lease -> fill(key, lease, loader.load(key)));
            } finally {
                loads.release();
            }
        }

        private void end() {
            refreshes.remove(key, this);
        }
    }

    private record Lives(Duration ttl, Duration absentTtl, Duration margin) {
    }

    /**
     * Puts a cache in front of a loader.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure; not null
     * @param loader where the rows come from, not null
     * @param ttl how long a row is held; at least a millisecond
     * @param absentTtl how long it is held that there is no row; at least a millisecond
     * @param margin a row that is held for no longer than this is refreshed; at least a millisecond, shorter than
     *     {@code ttl}
     * @param executor what runs the refreshes, not null
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if a time or {@code loads} is out of its range; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public RefreshAheadCache(LeasedCache<V> cache, Loader<V> loader, Duration ttl, Duration absentTtl, Duration margin,
            Executor executor, int loads) {
        this.cache = Objects.requireNonNull(cache, "cache");
        this.loader = Objects.requireNonNull(loader, "loader");
        this.lives = new Lives(atLeastAMillisecond("ttl", ttl), atLeastAMillisecond("absentTtl", absentTtl),
                atLeastAMillisecond("margin", margin));
        if (margin.compareTo(ttl) >= 0) {
            throw new IllegalArgumentException("margin must be shorter than the ttl of " + ttl + ", not " + margin);
        }
        this.executor = Objects.requireNonNull(executor, "executor");
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
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the loader throws to the read itself, as it came; then nothing is filled
     */
    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        OptionalLong lease = OptionalLong.empty();
        try {
            Optional<Cached<V>> held = cache.get(key);
            if (held.isPresent()) {
                refreshIfLate(key, held.get());
                return held.get().row();
            }
            lease = cache.lease(key);
        } catch (RuntimeException down) {
            // Without a lease nothing is filled, so that there is one time-out at most.
        }
        Optional<V> row = load(key);
        if (lease.isPresent()) {
            fill(key, lease.getAsLong(), row);
        }
        return row;
    }

    private void refreshIfLate(String key, Cached<V> held) {
        if (held.row().isPresent() && held.left().compareTo(lives.margin) <= 0) {
            Refresh refresh = new Refresh(key);
            if (refreshes.putIfAbsent(key, refresh) == null) {
                refresh.start();
            }
        }
    }

    private Optional<V> load(String key) {
        loads.acquireUninterruptibly();
        try {
            return loader.load(key);
        } finally {
            loads.release();
        }
    }

    private void fill(String key, long lease, Optional<V> row) {
        try {
            cache.fill(key, lease, row, row.isPresent() ? lives.ttl : lives.absentTtl);
        } catch (RuntimeException down) {
            // The row is here, and the next reader loads it again.
        }
    }
}
