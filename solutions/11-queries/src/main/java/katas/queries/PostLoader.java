package katas.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Loads users with their posts, in a number of statements that does not grow with the number of users.
 *
 * <p>The tables are {@code users (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL, joined DATE NOT NULL)} and
 * {@code posts (id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL, title VARCHAR(200) NOT NULL, body VARCHAR(100000) NOT
 * NULL)}. Bodies are long, nobody asks for them here, and they stay in the database.
 *
 * <p>The posts of a user come latest first: the greater number before the smaller.
 *
 * <p>Every call that needs the database takes one connection from the source and closes it, also when it fails. If a
 * call of JDBC fails, a close included, the call throws what failed first, as it came; what fails after that, such as a
 * close, may be added to it as suppressed. What others write between two statements of a call may
 * be seen or not. Results are unmodifiable. One object may serve several calls at the same time.
 */
public final class PostLoader {

    /** H2 takes no array of more than 65,536 elements. */
    private static final int PORTION = 10_000;

    private final DataSource source;

    /**
     * Loads from a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public PostLoader(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Loads the users who joined last, each with all posts. Sends at most two statements if up to 10,000 users are
     * returned, and at most one more for each further 10,000 of them that are begun; the limit may be greater than
     * that.
     *
     * @param limit how many users at most, from 0; posts do not count
     * @return the users, those who joined last first; of two who joined on the same day, the one with the greater
     *     number first; also those without any post
     * @throws IllegalArgumentException if {@code limit} is negative; the message contains it
     * @throws SQLException if the database refuses
     */
    public List<UserPosts> newest(int limit) throws SQLException {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0, not " + limit);
        }
        try (Connection connection = source.getConnection()) {
            Map<Long, String> names = names(connection, limit);
            Map<Long, List<Post>> posts = posts(connection, names.keySet());
            return names.entrySet().stream()
                    .map(user -> new UserPosts(user.getKey(), user.getValue(), posts.get(user.getKey()))).toList();
        }
    }

    /**
     * Loads the posts of given users. Sends at most one statement for each 10,000 different users that are begun, and
     * none if there is no user.
     *
     * @param users their numbers, of any number and in any order; some may occur more than once, some may belong to
     *     nobody; not null
     * @return the posts of each of them, those without any included, in the order in which the numbers first occur
     * @throws NullPointerException if {@code users} or one of them is null
     * @throws SQLException if the database refuses
     */
    public Map<Long, List<Post>> byUser(Collection<Long> users) throws SQLException {
        if (List.copyOf(users).isEmpty()) {
            return Map.of();
        }
        try (Connection connection = source.getConnection()) {
            return posts(connection, users);
        }
    }

    private static Map<Long, String> names(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, name FROM users ORDER BY joined DESC, id DESC LIMIT ?")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                Map<Long, String> names = new LinkedHashMap<>();
                while (row.next()) {
                    names.put(row.getLong(1), row.getString(2));
                }
                return names;
            }
        }
    }

    private static Map<Long, List<Post>> posts(Connection connection, Collection<Long> users) throws SQLException {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        users.forEach(user -> posts.put(user, new ArrayList<>()));
        List<Long> different = List.copyOf(posts.keySet());
        for (int from = 0; from < different.size(); from += PORTION) {
            add(connection, different.subList(from, Math.min(from + PORTION, different.size())), posts);
        }
        posts.replaceAll((user, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(posts);
    }

    /** All numbers are one parameter, an array, and so the text of the statement is the same for any number of them. */
    private static void add(Connection connection, List<Long> users, Map<Long, List<Post>> posts)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT user_id, id, title FROM posts WHERE user_id = ANY (?) ORDER BY id DESC")) {
            select.setArray(1, connection.createArrayOf("bigint", users.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    posts.get(row.getLong(1)).add(new Post(row.getLong(2), row.getString(3)));
                }
            }
        }
    }
}
