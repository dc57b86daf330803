package katas.rest;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of an API.
 *
 * @param version its number, from 1
 * @param handler what answers requests to it; sees them as if there were no versions
 * @param deprecated from when on clients should not use it; empty if nobody plans that
 * @param sunset from when on it is gone; empty if nobody plans that
 */
public record Release(int version, Handler handler, Optional<Instant> deprecated, Optional<Instant> sunset) {

    /**
     * Makes a version.
     *
     * @throws IllegalArgumentException if {@code version} is below 1
     * @throws NullPointerException if an argument is null
     */
    public Release {
        if (version < 1) {
            throw new IllegalArgumentException("a version is at least 1, not " + version);
        }
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(deprecated, "deprecated");
        Objects.requireNonNull(sunset, "sunset");
    }
}
