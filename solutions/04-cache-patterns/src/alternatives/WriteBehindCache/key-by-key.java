package katas.cachepatterns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sorts what waits by key, and takes one key after the other to the database, each as far as it goes.
 *
 * @param <V> the type of rows
 */
public final class WriteBehindCache<V> implements AutoCloseable {

    private final WriteLog<V> log;
    private final NumberedStore<V> store;
    private final int capacity;
    private final Semaphore loads;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Puts a log in front of a table. Writes of an earlier object may wait in it.
     *
     * @param log the log, not null
     * @param store the table, not null
     * @param capacity how many writes may wait; at least 1
     * @param loads how many loads may be under way at a time; at least 1
     * @throws IllegalArgumentException if {@code capacity} or {@code loads} is below 1; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public WriteBehindCache(WriteLog<V> log, NumberedStore<V> store, int capacity, int loads) {
        this.log = Objects.requireNonNull(log, "log");
        this.store = Objects.requireNonNull(store, "store");
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        if (loads < 1) {
            throw new IllegalArgumentException("loads must be at least 1, not " + loads);
        }
        this.capacity = capacity;
        this.loads = new Semaphore(loads);
    }

    /**
     * Reads a row.
     *
     * @param key its key, not null
     * @return the row; empty if there is none
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the store throws, as it came
     */
    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        try {
            Optional<Write<V>> newest = log.newest(key);
            if (newest.isPresent()) {
                return newest.get().row();
            }
        } catch (RuntimeException down) {
            // The database answers, as of the last write that it has taken.
        }
        return load(key);
    }

    /**
     * Inserts a row, or replaces it.
     *
     * @param key its key, not null
     * @param row what it is from now on, not null
     * @throws LogFullException if the log is full, and stays so when it is flushed; then the write is not accepted
     * @throws IllegalStateException if this cache is closed; then the write is not accepted
     * @throws NullPointerException if an argument is null; then the write is not accepted
     * @throws RuntimeException what the log throws, as it came; the write may be accepted all the same, and is not
     *     tried again
     */
    public void write(String key, V row) {
        Objects.requireNonNull(key, "key");
        append(key, Optional.of(row));
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws LogFullException if the log is full, and stays so when it is flushed; then the write is not accepted
     * @throws IllegalStateException if this cache is closed; then the write is not accepted
     * @throws NullPointerException if {@code key} is null
     * @throws RuntimeException what the log throws, as it came; the write may be accepted all the same, and is not
     *     tried again
     */
    public void delete(String key) {
        append(Objects.requireNonNull(key, "key"), Optional.empty());
    }

    private void append(String key, Optional<V> row) {
        if (closed.get()) {
            throw new IllegalStateException("this cache is closed and takes no write of " + key);
        }
        OptionalLong number = log.append(key, row, capacity);
        if (number.isEmpty()) {
            // Who writes faster than the database can take it helps, and is slowed down by that.
            flush();
            number = log.append(key, row, capacity);
        }
        if (number.isEmpty()) {
            throw new LogFullException(capacity);
        }
    }

    /**
     * Takes what waits to the database: each write that was in the log when this call began is tried at most once.
     *
     * @return how many writes were applied and removed from the log; never a {@code RuntimeException}, whatever fails,
     *     for a timer would not call again
     */
    public int flush() {
        Map<String, List<Write<V>>> waiting = new LinkedHashMap<>();
        try {
            for (Write<V> write : log.waiting()) {
                waiting.computeIfAbsent(write.key(), first -> new ArrayList<>()).add(write);
            }
        } catch (RuntimeException down) {
            return 0;
        }
        return waiting.values().stream().mapToInt(this::take).sum();
    }

    private int take(List<Write<V>> ofOneKey) {
        int done = 0;
        try {
            for (Write<V> write : ofOneKey) {
                store.apply(write);
                log.remove(write.number());
                done++;
            }
        } catch (RuntimeException failure) {
            // The rest of this key waits.
        }
        return done;
    }

    /**
     * Takes no more writes, and flushes once; what the store refuses stays in the log, for the next one that opens it.
     * A second close does nothing. A write that is under way while this is called may stay in the log as well.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            flush();
        }
    }

    private Optional<V> load(String key) {
        loads.acquireUninterruptibly();
        try {
            return store.load(key);
        } finally {
            loads.release();
        }
    }
}
