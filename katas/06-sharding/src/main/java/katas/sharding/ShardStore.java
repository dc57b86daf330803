package katas.sharding;

import java.util.Optional;
import java.util.SortedMap;

/**
 * The rows that a shard keeps, by their keys. It does not know which keys it ought to have.
 *
 * <p>Each call may throw whatever it likes, for shards are far away. A call that throws has done nothing.
 */
public interface ShardStore {

    /**
     * Looks a row up.
     *
     * @param key its key
     * @return the row, or nothing if it is not here
     */
    Optional<String> get(long key);

    /**
     * Stores a row, in place of the one with the same key if there is one.
     *
     * @param key its key
     * @param row the row, not null
     */
    void put(long key, String row);

    /**
     * Deletes a row, if it is here.
     *
     * @param key its key
     */
    void remove(long key);

    /**
     * Reads rows in order of their keys.
     *
     * @param range the keys to look for, not null
     * @param limit at most how many rows, at least 1
     * @return the first rows of the range by their keys, fewer than the limit only if there are no more; a copy, which
     *     may be unmodifiable
     */
    SortedMap<Long, String> scan(KeyRange range, int limit);
}
