package katas.queries;

import java.util.List;
import java.util.Objects;

/**
 * A user and all posts of that user.
 *
 * @param id the user's number
 * @param name the user's name, not null
 * @param posts the posts, the latest first; empty if there are none; unmodifiable, not null
 */
public record UserPosts(long id, String name, List<Post> posts) {

    /**
     * Copies the list.
     *
     * @throws NullPointerException if an argument or a post is null
     */
    public UserPosts {
        Objects.requireNonNull(name, "name");
        posts = List.copyOf(posts);
    }
}
