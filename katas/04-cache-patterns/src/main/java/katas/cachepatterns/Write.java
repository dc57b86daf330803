package katas.cachepatterns;

import java.util.Objects;
import java.util.Optional;

/**
 * A change of a row that was accepted.
 *
 * @param number its number in the log; a later write has a higher one
 * @param key the row's key
 * @param row what the row is from now on; empty deletes it
 * @param <V> the type of rows
 */
public record Write<V>(long number, String key, Optional<V> row) {

    /** Refuses nulls. */
    public Write {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(row, "row");
    }
}
