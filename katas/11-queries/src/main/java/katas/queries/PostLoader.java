package katas.queries;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * Loads from a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public PostLoader(DataSource source) {
        throw new UnsupportedOperationException("TODO: new PostLoader");
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
        throw new UnsupportedOperationException("TODO: PostLoader.newest");
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
        throw new UnsupportedOperationException("TODO: PostLoader.byUser");
    }
}
