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
 * it. An older row may stay, for no longer than the time to live, where more than that goes wrong: if a write finds the
 * cache failing both before and after it has changed the database; if a hold ends by itself before the change is made,
 * and its release fails; and if a change is made only after the store has thrown.
 *
 * <p>While a write is under way, reads may still return the row before it. A read that begins after a write has
 * returned gets the row of that write or of a later one, unless an older one has stayed in the cache as said above.
 *
 * <p>A write puts a hold on its key before it changes the database, and releases this very hold when the change has
 * ended in whatever way, be it well, by an exception or by an error. If the cache gave no hold, the write has the key
 * forgotten then, in place of the release. Any number may be a hold or a lease.
 *
 * <p>A cache that fails costs time and never an error: reads load, and writes write. After its first failure a read
 * makes no further call of the cache; a write makes at most two calls of the cache in all. Whatever the
 * cache does, at most so many loads are under way at a time as this object was given; a read that needs another one
 * waits for its turn, and goes on waiting when it is interrupted, with its interrupt status kept. Turns come in no
 * particular order; a hit and a write need none, and none is held during a call of the cache. A load that fails, by an
 * exception or an error, is over like any other.
 *
 * <p>A read makes at most four calls: one look-up, one lease, one load, one fill. It shares none of them with another
 * read; when the cache holds the key, the look-up is the only one. When a fill says false, the row is returned all the
 * same. A write makes one call of the store. Nothing is tried again. Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class CacheAside<V> {

    /**
     * Sets a cache beside a table.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure, and of an {@code Error} of it nothing is
     *     promised; not null
     * @param store the table, not null
     * @param ttl how long a row is held; at least a millisecond, without an upper end
     * @param absentTtl how long it is held that there is no row; at least a millisecond, without an upper end
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl}, {@code absentTtl} or {@code loads} is out of its range; the
     *     message contains the value, that of a time as its {@code toString} has it
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
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
     * @throws RuntimeException what the store throws, as it came, and errors likewise; then nothing is filled
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
     * @throws RuntimeException what the store throws, as it came, and errors likewise; the row may have changed all the
     *     same
     */
    public void write(String key, V row) {
        throw new UnsupportedOperationException("TODO: CacheAside.write");
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came, and errors likewise; the row may be deleted all the
     *     same
     */
    public void delete(String key) {
        throw new UnsupportedOperationException("TODO: CacheAside.delete");
    }
}
