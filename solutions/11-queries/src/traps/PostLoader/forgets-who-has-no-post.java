package katas.queries;

/**
 * Joins the page with the posts, and not on the left: users without posts vanish.
 *
 * <p>Caught by: PostLoaderTest.usersWithoutPostsAreOnThePage, whateverFailsTheConnectionIsClosed,
 * whoJoinedOnTheSameDayIsOrderedByNumber, zeroIsANumberLikeOthers, hugePagesAreLoaded
 */
public final class PostLoader {

    public List<UserPosts> newest(int limit) throws SQLException {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0, not " + limit);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT u.id, u.name, p.id, p.title"
                        + " FROM (SELECT id, name, joined FROM users ORDER BY joined DESC, id DESC LIMIT ?) u"
                        + " JOIN posts p ON p.user_id = u.id ORDER BY u.joined DESC, u.id DESC, p.id DESC")) {
            select.setInt(1, limit);
            Map<Long, String> names = new LinkedHashMap<>();
            Map<Long, List<Post>> posts = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getLong(1), row.getString(2));
                    posts.computeIfAbsent(row.getLong(1), user -> new ArrayList<>())
                            .add(new Post(row.getLong(3), row.getString(4)));
                }
            }
            return names.keySet().stream().map(id -> new UserPosts(id, names.get(id), posts.get(id))).toList();
        }
    }
}
