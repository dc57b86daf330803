package katas.queries;

/**
 * Puts the numbers into an IN, also when there are none. PostgreSQL takes {@code IN ()} for a mistake in the syntax,
 * and H2 is asked for nothing.
 *
 * <p>Caught by: PostLoaderTest.anEmptyListTakesNoStatement, usersWithoutPostsAreOnThePage, aLimitBelowZeroIsRefused
 */
public final class PostLoader {

    public Map<Long, List<Post>> byUser(Collection<Long> users) throws SQLException {
        List.copyOf(users);
        try (Connection connection = source.getConnection()) {
            return posts(connection, users);
        }
    }

    private static Map<Long, List<Post>> posts(Connection connection, Collection<Long> users) throws SQLException {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        users.forEach(user -> posts.put(user, new ArrayList<>()));
        List<Long> all = List.copyOf(posts.keySet());
        int from = 0;
        do {
            List<Long> portion = all.subList(from, Math.min(from + 10_000, all.size()));
            try (PreparedStatement select = connection.prepareStatement("SELECT user_id, id, title FROM posts"
                    + " WHERE user_id IN (" + String.join(", ", Collections.nCopies(portion.size(), "?"))
                    + ") ORDER BY id DESC")) {
                for (int i = 0; i < portion.size(); i++) {
                    select.setLong(i + 1, portion.get(i));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        posts.get(row.getLong(1)).add(new Post(row.getLong(2), row.getString(3)));
                    }
                }
            }
            from += 10_000;
        } while (from < all.size());
        posts.replaceAll((user, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(posts);
    }
}
