package katas.rest;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What went wrong, for programs and for people: the members of a problem detail (RFC 9457). Immutable.
 *
 * @param type the kind of problem, which a program tells apart; empty if the status says all
 * @param title the kind in some words, the same each time
 * @param status the status code of the answer, from 400 to 599
 * @param detail what went wrong this time; for people, who can mend it; may be empty
 * @param extensions further members for programs, values as {@link Json} has them; in this order
 */
public record Problem(Optional<URI> type, String title, int status, Optional<String> detail,
        Map<String, Object> extensions) {

    private static final Set<String> TAKEN = Set.of("type", "title", "status", "detail", "instance");

    /**
     * Makes a problem; copies the map.
     *
     * @throws IllegalArgumentException if {@code status} is not from 400 to 599, or an extension has the name of a
     *     member that each problem has
     * @throws NullPointerException if an argument is null
     */
    public Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("the status of a problem is from 400 to 599, not " + status);
        }
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        for (String name : extensions.keySet()) {
            if (TAKEN.contains(name)) {
                throw new IllegalArgumentException("an extension cannot be named " + name);
            }
        }
    }

    /** A problem of which the status says all, with a detail. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(Optional.empty(), title, status, Optional.of(detail), Map.of());
    }
}
