package katas.cachepatterns;

/**
 * A table, the truth about its rows. Each call is a transaction of its own. A call that throws may have taken effect:
 * the answer may be what was lost. Thread-safe.
 *
 * @param <V> the type of rows
 */
public interface Store<V> extends Loader<V> {

    /**
     * Inserts a row, or replaces it.
     *
     * @param key its key, not null
     * @param row what it is from now on, not null
     * @throws RuntimeException if the database fails, or its answer is lost
     */
    void save(String key, V row);

    /**
     * Deletes a row, if there is one.
     *
     * @param key its key, not null
     * @throws RuntimeException if the database fails, or its answer is lost
     */
    void delete(String key);
}
