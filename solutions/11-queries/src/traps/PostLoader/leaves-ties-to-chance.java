package katas.queries;

/**
 * Orders users by the day alone. Who of those that joined on the same day is on the page, and where, the plan decides.
 *
 * <p>Caught by: PostLoaderTest.whoJoinedOnTheSameDayIsOrderedByNumber
 */
public final class PostLoader {

    private static Map<Long, String> names(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, name FROM users ORDER BY joined DESC LIMIT ?")) {
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
}
