package katas.queries;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A database with users and posts. Every post has a body. */
final class Blog implements AutoCloseable {

    private final Database database;
    private final Asked asked;

    Blog(Engine engine) {
        database = Database.fresh(engine);
        database.execute("CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL,"
                + " joined DATE NOT NULL)", "CREATE TABLE posts (id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL,"
                + " title VARCHAR(200) NOT NULL, body VARCHAR(100000) NOT NULL)",
                "CREATE INDEX posts_by_user ON posts (user_id)");
        asked = new Asked(database);
    }

    /** A user who joined on a day of January 2026. */
    record User(long id, String name, int day) {

        /** The order of pages. */
        static final Comparator<User> LAST_JOINED_FIRST =
                Comparator.comparing(User::day).thenComparing(User::id).reversed();
    }

    Database database() {
        return database;
    }

    Asked asked() {
        return asked;
    }

    PostLoader loader() {
        return new PostLoader(asked.dataSource());
    }

    Blog clear() {
        database.execute("DELETE FROM users", "DELETE FROM posts");
        return this;
    }

    Blog user(long id, String name, int day) {
        database.execute("INSERT INTO users VALUES (" + literal(id) + ", '" + name.replace("'", "''")
                + "', DATE '2026-01-" + (day < 10 ? "0" : "") + day + "')");
        return this;
    }

    Blog posts(long user, long... ids) {
        for (long id : ids) {
            database.execute("INSERT INTO posts VALUES (" + literal(id) + ", " + literal(user) + ", 'post " + id
                    + "', 'long')");
        }
        return this;
    }

    /** Users 1 to n, who joined on the same day, each with one post of the same number. */
    Blog many(int users) {
        manyUsers(users);
        database.execute("INSERT INTO posts SELECT x, x, 'p', 'long' FROM (" + numbers(users) + ") n");
        return this;
    }

    /** Users 1 to n, who joined on the same day, and have no posts yet. */
    Blog manyUsers(int users) {
        database.execute("INSERT INTO users SELECT x, 'u', DATE '2026-01-01' FROM (" + numbers(users) + ") n");
        return this;
    }

    private String numbers(int last) {
        return database.engine() == Engine.H2 ? "SELECT x FROM SYSTEM_RANGE(1, " + last + ")"
                : "SELECT x FROM generate_series(1, " + last + ") AS g (x)";
    }

    /** The posts that {@link #posts} has made of these numbers. */
    static List<Post> expected(long... ids) {
        return Arrays.stream(ids).mapToObj(id -> new Post(id, "post " + id)).toList();
    }

    /** Without the sign a database would not take the lowest of all for a BIGINT. */
    private static String literal(long value) {
        return "CAST('" + value + "' AS BIGINT)";
    }

    @Override
    public void close() {
        database.close();
    }
}
