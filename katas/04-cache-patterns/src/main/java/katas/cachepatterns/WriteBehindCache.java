package katas.cachepatterns;

import java.util.Optional;

/**
 * Accepts writes at once and takes them to the database later. A write is accepted when it is in the log, which
 * survives the process; who reads sees it from then on.
 *
 * <p>{@link #flush} takes what waits to the database. Who calls it is not this class's concern: a timer, as a rule, in
 * any number of threads and processes at a time. Every accepted write is applied, even if a later one of its key waits
 * too. The writes of one key are applied in the order of their numbers; a write that the store refuses waits for the
 * next flush, and with it the later writes of its key, but no others. A write leaves the log after the store has taken
 * it, and not before; until its removal has succeeded, no later write of its key is applied. An attempt that failed may
 * have taken effect, so a write keeps its number in all attempts: the store takes a number once.
 *
 * <p>So whoever crashes at any moment, and whatever call fails, no accepted write is lost or reordered, and none takes
 * effect twice; and the next flush goes on, by this object or by a new one on the same log.
 *
 * <p>At most so many writes wait as the capacity says, whoever writes at the same time. A write that finds the log full
 * flushes once in its own thread, even if another flush is under way, and tries once more, whatever came of that; then
 * it is refused.
 *
 * <p>A read returns the newest write of its key that waits, and loads the row if none does, or if the log fails; in the
 * latter case the row may lack what waits. It makes at most one call of the log and one load, and shares them with no
 * other read. At most so many loads are under way at a time as this cache was given; who needs another one waits for
 * its turn, and goes on waiting when interrupted, with the interrupt status kept. Turns come in no particular order;
 * what waits in the log is read without one, and writes and flushes need none. A load that fails, by an exception or an
 * error, is over like any other. Thread-safe.
 *
 * @param <V> the type of rows
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    /**
     * Puts a log in front of a table. Writes of an earlier object may wait in it.
     *
     * @param log the log; any {@code RuntimeException} of it is a failure, and of an {@code Error} of it nothing is
     *     promised; not null
     * @param store the table, not null
     * @param capacity how many writes may wait; at least 1
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code capacity} or {@code loads} is below 1; the message contains the value
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public WriteBehindCache(WriteLog<V> log, NumberedStore<V> store, int capacity, int loads) {
        throw new UnsupportedOperationException("TODO: new WriteBehindCache");
    }

    /**
     * Reads a row.
     *
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came, and errors likewise
     */
    public Optional<V> read(String key) {
        throw new UnsupportedOperationException("TODO: WriteBehindCache.read");
    }

    /**
     * Inserts a row, or replaces it.
     *
     * @param key its key, not null
     * @param row what it is from now on, not null
     * @throws LogFullException if the log is full, and stays so when it is flushed; then the write is not accepted
     * @throws IllegalStateException if this cache is closed; then the write is not accepted
     * @throws NullPointerException if an argument is null, also when this cache is closed; then the write is not
     *     accepted
     * @throws RuntimeException what the log throws, as it came; the write may be accepted all the same, and is not
     *     tried again
     */
    public void write(String key, V row) {
        throw new UnsupportedOperationException("TODO: WriteBehindCache.write");
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws LogFullException if the log is full, and stays so when it is flushed; then the write is not accepted
     * @throws IllegalStateException if this cache is closed; then the write is not accepted
     * @throws NullPointerException if {@code key} is null, also when this cache is closed
     * @throws RuntimeException what the log throws, as it came; the write may be accepted all the same, and is not
     *     tried again
     */
    public void delete(String key) {
        throw new UnsupportedOperationException("TODO: WriteBehindCache.delete");
    }

    /**
     * Takes what waits to the database: each write that was in the log when this call began is tried at most once.
     *
     * @return how many writes were applied and removed from the log; one that two flushes take at once may count in
     *     both. Never a {@code RuntimeException}, whatever fails, for a timer would not call again
     * @throws Error what the store throws, as it came; that ends the flush, and what it has not removed waits for the
     *     next one
     */
    public int flush() {
        throw new UnsupportedOperationException("TODO: WriteBehindCache.flush");
    }

    /**
     * Takes no more writes, and flushes once, even if another flush is under way; what the store refuses stays in the
     * log, for the next one that opens it. Reads and flushes go on as before. A close that begins when another one has
     * returned does nothing; of two at once, one flushes or both. A write that begins before this has returned may
     * still be accepted, even after this has returned, and then stays in the log.
     */
    @Override
    public void close() {
        throw new UnsupportedOperationException("TODO: WriteBehindCache.close");
    }
}
