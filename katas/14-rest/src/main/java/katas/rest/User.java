package katas.rest;

import java.util.Objects;
import java.util.Optional;

/**
 * A user.
 *
 * @param id its number, from 1
 * @param name its name
 * @param email its address, if it has one; no two users have the same
 */
public record User(long id, String name, Optional<String> email) {

    /**
     * Makes a user.
     *
     * @throws NullPointerException if an argument is null
     */
    public User {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }
}
