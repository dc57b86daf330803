package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;

/**
 * Writes to the database and then to the cache, so that what was just written is held already.
 *
 * <p>The database decides: what it has not taken, the cache never holds, and of two writes at once the cache ends with
 * the one that the database took last. A write whose outcome is not known, because the store threw an exception or an
 * error, is looked up in the database, and the cache is told what is there; if that fails as well, in whatever way, the
 * cache is asked once to forget the key. Whatever the store threw first is thrown in the end.
 *
 * <p>A read returns what the cache holds, be it a row or the knowledge that there is none; otherwise it loads the row,
 * puts it, and returns what it has loaded, also when the cache says false to the put. Both are held for the time to
 * live.
 *
 * <p>When all calls of some readers and writers, in any processes, have ended, the cache holds of a key nothing, or
 * what the database says; so too if one call to the cache or the database has failed, before it took effect or after
 * it. An older row may stay, for no longer than the time to live, where a process crashes between the database and the
 * cache, where two calls fail in one write, where a save is made only after the store has thrown, and where the cache
 * has forgotten a row while a slow reader had an older one in its hands. While a write is under way, reads may still
 * return the row before it.
 *
 * <p>A cache that fails costs time and never an error: reads load, and writes write. A read whose look-up fails makes
 * no further call of the cache; a put of a read is made once. A put of a write, also the one after the write was looked
 * up, is made once more if it fails, and not again; the key is not forgotten for that. Whatever the cache does, at most
 * so many loads are under way at a time as this cache was given, those of writes that are looked up included; who needs
 * another one waits for its turn, and goes on waiting when interrupted, with the interrupt status kept. Turns come in
 * no particular order; a hit and a save need none, and none is held during a call of the cache. A load that fails, by
 * an exception or an error, is over like any other.
 *
 * <p>A read makes at most three calls: one look-up, one load, one put. It shares none of them with another read. A
 * write saves once and, if nothing fails, makes one call of the cache: that the cache says false to a put is no
 * failure. A write that is looked up loads once. Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class WriteThroughCache<V> {

    /**
     * Puts a cache in front of a table.
     *
     * @param cache the cache; any {@code RuntimeException} of it is a failure, and of an {@code Error} of it nothing is
     *     promised; not null
     * @param store the table, not null
     * @param ttl how long a row, or its absence, is held; at least a millisecond, without an upper end
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code ttl} or {@code loads} is out of its range; the message contains
     *     the value, that of a time as its {@code toString} has it
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public WriteThroughCache(VersionedCache<V> cache, VersionedStore<V> store, Duration ttl, int loads) {
        throw new UnsupportedOperationException("TODO: new WriteThroughCache");
    }

    /**
     * Reads a row.
     *
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came, and errors likewise; then nothing is put
     */
    public Optional<V> read(String key) {
        throw new UnsupportedOperationException("TODO: WriteThroughCache.read");
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
        throw new UnsupportedOperationException("TODO: WriteThroughCache.write");
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
        throw new UnsupportedOperationException("TODO: WriteThroughCache.delete");
    }
}
