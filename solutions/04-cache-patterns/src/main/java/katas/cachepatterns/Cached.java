package katas.cachepatterns;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a cache holds for a key.
 *
 * @param row the row; empty if it is known that there is none
 * @param left for how long it will be held, more than zero
 * @param <V> the type of rows
 */
public record Cached<V>(Optional<V> row, Duration left) {

    /** Refuses nulls. */
    public Cached {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(left, "left");
    }
}
