package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A cache that fetches a row anew shortly before it is forgotten, so that who reads it often never waits.
 *
 * <p>A read returns what the cache holds, be it a row or the knowledge that there is none. If a row is held for no
 * longer than the margin, and only then, the read returns it all the same, without waiting, and has the executor fetch
 * it again: that is a <em>refresh</em>. It takes a turn and then a lease, loads, and fills under the lease; without a
 * turn it takes no lease, and without a lease it loads nothing. At most one refresh of a key is waiting or under way
 * through this object, however many read; over all processes the lease sees to it. When a refresh has ended, in
 * whatever way, a later read may start the next. The absence of a row is not refreshed.
 *
 * <p>A read of a row that is held takes no lease itself. What the cache does not hold is loaded by the read itself,
 * under a lease if it gets one, and filled only under a lease. So a load that was slow never replaces what a writer has
 * changed since, or what another load has brought.
 *
 * <p>No read fails because of an exception in a refresh: not if its load fails, or the cache does, or the executor
 * refuses it. An {@code Error} of a refresh may reach the executor, and that of the executor the read; after either,
 * too, a later read may start the next refresh. An executor that runs tasks in the thread that gives them makes a read
 * last until the refresh has ended.
 *
 * <p>A cache that fails costs time and never an error: reads load. After its first failure a read makes no further call
 * of the cache; the calls of a refresh are its own. Whatever the cache does, at most so many loads are under way at a
 * time as this cache was given. A read that needs another one waits for its turn, and goes on waiting when it is
 * interrupted, with its interrupt status kept; a refresh that needs another one is not made. Turns come in no
 * particular order; a hit needs none, and a read holds none during a call of the cache. A load that fails, by an
 * exception or an error, is over like any other.
 *
 * <p>A read makes at most four calls: one look-up, one lease, one load, one fill. It shares none of them with another
 * read. When a fill says false, the row is returned all the same. A refresh makes at most one lease, one load and one
 * fill, and when it has ended, its turn is given back. Nothing is tried again. Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class RefreshAheadCache<V> {

    /**
     * Puts a cache in front of a loader.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure, and of an {@code Error} of it nothing is
     *     promised; not null
     * @param loader where the rows come from, not null
     * @param ttl how long a row is held; at least a millisecond, without an upper end
     * @param absentTtl how long it is held that there is no row; at least a millisecond, without an upper end
     * @param margin a row that is held for no longer than this is refreshed; at least a millisecond, shorter than
     *     {@code ttl}
     * @param executor what runs the refreshes: each that it takes, and none that it refuses by an exception; one that
     *     it drops in silence counts as waiting, for ever. Not null
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if a time or {@code loads} is out of its range; the message contains the value,
     *     that of a time as its {@code toString} has it; if the margin is not shorter than {@code ttl}, it contains the
     *     margin
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public RefreshAheadCache(LeasedCache<V> cache, Loader<V> loader, Duration ttl, Duration absentTtl, Duration margin,
            Executor executor, int loads) {
        throw new UnsupportedOperationException("TODO: new RefreshAheadCache");
    }

    /**
     * Reads a row.
     *
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the loader throws to the read itself, as it came, and errors likewise; then nothing
     *     is filled
     */
    public Optional<V> read(String key) {
        throw new UnsupportedOperationException("TODO: RefreshAheadCache.read");
    }
}
