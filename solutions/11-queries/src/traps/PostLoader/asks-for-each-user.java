package katas.queries;

/**
 * Looks up the posts of each user when it comes to that user: one statement for the page, and one for each line of it.
 *
 * <p>Caught by: PostLoaderTest.aPageTakesTwoStatements, manyUsersTakeFewStatements, hugePagesAreLoaded
 */
public final class PostLoader {

    public List<UserPosts> newest(int limit) throws SQLException {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0, not " + limit);
        }
        try (Connection connection = source.getConnection()) {
            List<UserPosts> page = new ArrayList<>();
            for (Map.Entry<Long, String> user : names(connection, limit).entrySet()) {
                List<Post> posts = posts(connection, List.of(user.getKey())).get(user.getKey());
                page.add(new UserPosts(user.getKey(), user.getValue(), posts));
            }
            return Collections.unmodifiableList(page);
        }
    }
}
