package katas.queries;

/**
 * One statement instead of two, and its LIMIT counts lines of the join: a user with many posts fills the whole page.
 *
 * <p>Caught by: PostLoaderTest.theLimitCountsUsers, postsComeLatestFirst, thePageHasTheUsersWhoJoinedLast,
 * whateverFailsTheConnectionIsClosed, numbersOfPostsMayLieFarApart, zeroIsANumberLikeOthers,
 * usersWithGreatNumbersHaveAllTheirPosts
 */
public final class PostLoader {

    public List<UserPosts> newest(int limit) throws SQLException {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0, not " + limit);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT u.id, u.name, p.id, p.title FROM users u LEFT JOIN posts p ON p.user_id = u.id"
                        + " ORDER BY u.joined DESC, u.id DESC, p.id DESC LIMIT ?")) {
            select.setInt(1, limit);
            return page(select);
        }
    }

    private static List<UserPosts> page(PreparedStatement select) throws SQLException {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                names.put(row.getLong(1), row.getString(2));
                List<Post> of = posts.computeIfAbsent(row.getLong(1), user -> new ArrayList<>());
                if (row.getString(4) != null) {
                    of.add(new Post(row.getLong(3), row.getString(4)));
                }
            }
        }
        return names.keySet().stream().map(id -> new UserPosts(id, names.get(id), posts.get(id))).toList();
    }
}
