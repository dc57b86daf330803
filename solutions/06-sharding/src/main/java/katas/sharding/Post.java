package katas.sharding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A post of a forum, a row of the table {@code posts (id BIGINT PRIMARY KEY, score INT NOT NULL, title VARCHAR NOT
 * NULL)}.
 *
 * @param id the key; no two posts have the same, on whichever shards they are
 * @param score how much it is liked
 * @param title what is shown of it, not null
 */
public record Post(long id, int score, String title) {

    /** The order of pages: the highest score first, of equal scores the smallest id. No two posts are equal in it. */
    public static final Comparator<Post> BEST_FIRST =
            Comparator.comparingInt(Post::score).reversed().thenComparingLong(Post::id);

    /**
     * Makes a post.
     *
     * @throws NullPointerException if {@code title} is null
     */
    public Post {
        Objects.requireNonNull(title, "title");
    }
}
