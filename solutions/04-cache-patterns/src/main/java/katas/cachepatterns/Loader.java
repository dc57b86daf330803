package katas.cachepatterns;

import java.util.Optional;

/**
 * Where the rows come from: a query, with the key as its parameter. Thread-safe.
 *
 * @param <V> the type of rows
 */
@FunctionalInterface
public interface Loader<V> {

    /**
     * Reads a row as it is now.
     *
     * @param key the key as the application knows it, not null
     * @return the row; empty if there is none; never null
     * @throws RuntimeException if the database fails
     */
    Optional<V> load(String key);
}
