package katas.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where users are kept. Each method is one step for all others. Threads may share it. */
public interface Users {

    /** All users, by id, the smallest first. */
    List<User> all();

    /** The user of an id, if there is one. */
    Optional<User> find(long id);

    /**
     * Adds a user under an id that no user has had.
     *
     * @return the user with its id
     * @throws EmailTakenException if another user has the address; nothing is added
     */
    User add(String name, Optional<String> email);

    /**
     * Changes a user: reads it, computes another from it, and stores that, and nobody comes in between.
     *
     * @param id whose user is meant
     * @param change computes the user that it is to be, with the same id; may be called several times; not at all if
     *     there is no user. What it throws comes out, and nothing is changed
     * @return the user as it is now; empty if there is none
     * @throws EmailTakenException if another user has the address; nothing is changed
     */
    Optional<User> update(long id, UnaryOperator<User> change);

    /**
     * Removes a user.
     *
     * @return whether there was one
     */
    boolean remove(long id);
}
