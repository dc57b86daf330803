package katas.queries;

/**
 * Cuts the list into portions as it is. A number that stands in two of them brings its posts twice.
 *
 * <p>Caught by: PostLoaderTest.whoIsNamedTwiceIsLoadedOnce
 */
public final class PostLoader {

    private static Map<Long, List<Post>> posts(Connection connection, Collection<Long> users) throws SQLException {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        users.forEach(user -> posts.put(user, new ArrayList<>()));
        List<Long> all = List.copyOf(users);
        for (int from = 0; from < all.size(); from += PORTION) {
            add(connection, all.subList(from, Math.min(from + PORTION, all.size())), posts);
        }
        posts.replaceAll((user, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(posts);
    }
}
