package katas.cap;

import java.util.Objects;

/**
 * The right to use a resource for some time, and the number that shows who got it later.
 *
 * @param resource what it is for; not null
 * @param holder a text that no other lease has; not null
 * @param token above that of every earlier lease of the resource; at least 1
 */
public record Lease(String resource, String holder, long token) {

    /**
     * Makes a lease.
     *
     * @throws IllegalArgumentException if {@code token} is below 1; the message contains it
     * @throws NullPointerException if {@code resource} or {@code holder} is null
     */
    public Lease {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(holder, "holder");
        if (token < 1) {
            throw new IllegalArgumentException("token must be at least 1, not " + token);
        }
    }
}
