package katas.queries;

import java.util.Objects;

/**
 * What a list shows of a post.
 *
 * @param id its number; later posts have greater ones
 * @param title its title, not null
 */
public record Post(long id, String title) {

    /**
     * Makes a post.
     *
     * @throws NullPointerException if {@code title} is null
     */
    public Post {
        Objects.requireNonNull(title, "title");
    }
}
