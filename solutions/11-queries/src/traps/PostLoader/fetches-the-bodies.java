package katas.queries;

/**
 * Selects every column, because that is shorter to write: the bodies travel to somebody who does not look at them.
 *
 * <p>Caught by: PostLoaderTest.bodiesStayInTheDatabase
 */
public final class PostLoader {

    private static void add(Connection connection, List<Long> users, Map<Long, List<Post>> posts)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT * FROM posts WHERE user_id = ANY (?) ORDER BY id DESC")) {
            select.setArray(1, connection.createArrayOf("bigint", users.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    posts.get(row.getLong("user_id")).add(new Post(row.getLong("id"), row.getString("title")));
                }
            }
        }
    }
}
