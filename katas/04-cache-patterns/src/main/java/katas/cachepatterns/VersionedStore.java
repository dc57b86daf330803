package katas.cachepatterns;

import java.util.Optional;

/**
 * A table that counts the changes of each row, and goes on counting when it is deleted. Each call is a transaction of
 * its own. A call that throws may have taken effect: the answer may be what was lost. Thread-safe.
 *
 * @param <V> the type of rows
 */
public interface VersionedStore<V> {

    /**
     * Reads a row as it is now.
     *
     * @param key its key, not null
     * @return the row at its newest version
     * @throws RuntimeException if the database fails
     */
    Versioned<V> load(String key);

    /**
     * Changes a row.
     *
     * @param key its key, not null
     * @param row what it is from now on; empty deletes it. Not null
     * @return the row at the version that this change has made, one above the one before
     * @throws RuntimeException if the database fails, or its answer is lost
     */
    Versioned<V> save(String key, Optional<V> row);
}
