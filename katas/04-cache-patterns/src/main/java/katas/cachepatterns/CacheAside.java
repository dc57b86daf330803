package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads and writes a table with a cache at its side: the cache is filled by reads, and writes go to the database and
 * take what is held out of the cache.
 *
 * <p>A read returns what the cache holds, be it a row or the knowledge that there is none. Otherwise it loads the row
 * and returns it; it fills the cache only under a lease that it got before it loaded, and without one it fills nothing.
 * A row is held for the time to live, the absence of one for a time to live of its own.
 *
 * <p>When all calls of some readers and writers, in any processes, have ended, the cache holds of a key nothing, or
 * what the database says; so too if one call to the cache or the database has failed, before it took effect or after
 * it. Only if a write finds the cache failing both before and after it has changed the database may an older row stay,
 * for no longer than the time to live. While a write is under way, reads may still return the row before it.
 *
 * <p>A write puts a hold on its key before it changes the database, and releases it in whatever way the change has
 * ended. If the cache gave no hold, the write has the key forgotten instead.
 *
 * <p>A cache that fails costs time and never an error: reads load, and writes write. After its first failure a read
 * makes no further call of the cache, and a write makes at most two. Whatever the cache does, at most so many loads are
 * under way at a time as this object was given; a read that needs another one waits for its turn, and goes on waiting
 * when it is interrupted, with its interrupt status kept. A load that fails is over like any other.
 *
 * <p>A read makes at most one load; when the cache holds the key, it calls no store and takes no lease. A write makes
 * one call of the store. Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class CacheAside<V> {

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
        throw new UnsupportedOperationException("TODO: new CacheAside");
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
        throw new UnsupportedOperationException("TODO: CacheAside.read");
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
        throw new UnsupportedOperationException("TODO: CacheAside.write");
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came; the row may be deleted all the same
     */
    public void delete(String key) {
        throw new UnsupportedOperationException("TODO: CacheAside.delete");
    }
}
