package katas.cachepatterns;

import java.util.Objects;
import java.util.Optional;

/**
 * A row at a version.
 *
 * @param version how often the row was saved or deleted so far; 0 if never
 * @param row the row; empty if there is none at this version
 * @param <V> the type of rows
 */
public record Versioned<V>(long version, Optional<V> row) {

    /** Refuses a null. */
    public Versioned {
        Objects.requireNonNull(row, "row");
    }
}
