package katas.queries;

/**
 * Makes a question mark of each number. The protocol of PostgreSQL counts parameters in 16 bits.
 *
 * <p>Caught by: PostLoaderTest.hugeListsAreLoaded, hugePagesAreLoaded
 */
public final class PostLoader {

    private static Map<Long, List<Post>> posts(Connection connection, Collection<Long> users) throws SQLException {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        users.forEach(user -> posts.put(user, new ArrayList<>()));
        if (!posts.isEmpty()) {
            try (PreparedStatement select = connection.prepareStatement("SELECT user_id, id, title FROM posts"
                    + " WHERE user_id IN (" + String.join(", ", Collections.nCopies(posts.size(), "?"))
                    + ") ORDER BY id DESC")) {
                int index = 1;
                for (long user : posts.keySet()) {
                    select.setLong(index++, user);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        posts.get(row.getLong(1)).add(new Post(row.getLong(2), row.getString(3)));
                    }
                }
            }
        }
        posts.replaceAll((user, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(posts);
    }
}
