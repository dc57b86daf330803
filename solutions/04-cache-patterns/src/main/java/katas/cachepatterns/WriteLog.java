package katas.cachepatterns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of writes that wait for the database, outside of the process, so that it survives a crash. Each call is
 * atomic. A call that throws may have taken effect: the answer may be what was lost. Thread-safe, and shared by all
 * processes that write to the same table.
 *
 * @param <V> the type of rows
 */
public interface WriteLog<V> {

    /**
     * Appends a write, unless as many wait as may.
     *
     * @param key the row's key, not null
     * @param row what the row is from now on; empty deletes it. Not null
     * @param capacity how many writes may wait, this one included
     * @return the number of the write, higher than that of any write before; empty, and nothing has changed, if so many
     *     wait already
     * @throws RuntimeException if the log cannot be reached, or does not answer in time
     */
    OptionalLong append(String key, Optional<V> row, int capacity);

    /**
     * Reads what waits.
     *
     * @return all writes that wait, the oldest first
     * @throws RuntimeException if the log cannot be reached, or does not answer in time
     */
    List<Write<V>> waiting();

    /**
     * Reads the newest write of a key.
     *
     * @param key the key, not null
     * @return the one of the highest number among those that wait; empty if none of this key does
     * @throws RuntimeException if the log cannot be reached, or does not answer in time
     */
    Optional<Write<V>> newest(String key);

    /**
     * Removes a write, if it waits.
     *
     * @param number its number
     * @throws RuntimeException if the log cannot be reached, or does not answer in time
     */
    void remove(long number);
}
