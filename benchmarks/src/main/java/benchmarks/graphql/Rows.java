package benchmarks.graphql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The rows of a blog: 50 users, ten posts of each, four comments on each post. */
final class Rows implements AutoCloseable {

    private static final int USERS = 50;

    private final Database database = Database.fresh(Engine.H2);

    Rows() {
        database.execute("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(40), email VARCHAR(60), "
                        + "avatar VARCHAR(80), bio VARCHAR(200), city VARCHAR(40))",
                "CREATE TABLE posts (id INT PRIMARY KEY, blog INT, author_id INT, title VARCHAR(80), "
                        + "body VARCHAR(500), tags VARCHAR(80), views INT)",
                "CREATE TABLE comments (id INT PRIMARY KEY, post_id INT, author_id INT, text VARCHAR(200), likes INT)",
                "INSERT INTO users SELECT x, 'User ' || x, 'user' || x || '@example.org', "
                        + "'https://images.example.org/avatars/' || x || '.webp', REPEAT('About me. ', 10), 'Lisbon' "
                        + "FROM SYSTEM_RANGE(1, " + USERS + ")",
                "INSERT INTO posts SELECT x, 1, MOD(x, " + USERS + ") + 1, 'A title of a post ' || x, "
                        + "REPEAT('A sentence of a post. ', 20), 'graphql, rest', 7 * x FROM SYSTEM_RANGE(1, "
                        + 10 * USERS + ")",
                "INSERT INTO comments SELECT x, MOD(x, " + 10 * USERS + ") + 1, MOD(7 * x + x / " + 10 * USERS + ", "
                        + USERS + ") + 1, REPEAT('I do not agree. ', 5), MOD(x, 9) FROM SYSTEM_RANGE(1, "
                        + 40 * USERS + ")");
    }

    /** How many statements were sent since the last time. */
    int statements() {
        int count = database.statements().count();
        database.statements().clear();
        return count;
    }

    /**
     * Loads what some keys lead to, in one statement.
     *
     * @return the rows of each key, newest first, at most so many
     */
    Map<Object, List<Map<String, Object>>> load(Relation relation, List<Object> keys, int limit) {
        String sql = "SELECT * FROM (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY " + relation.column()
                + " ORDER BY id DESC) AS place FROM " + relation.table() + " t WHERE " + relation.column() + " IN ("
                + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")) WHERE place <= ? ORDER BY id DESC";
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setObject(i + 1, keys.get(i));
            }
            statement.setInt(keys.size() + 1, limit);
            Map<Object, List<Map<String, Object>>> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getObject(relation.column()), first -> new ArrayList<>()).add(row(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private static Map<String, Object> row(ResultSet rows) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i < columns; i++) {
            row.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getObject(i));
        }
        return row;
    }

    @Override
    public void close() {
        database.close();
    }
}
