/**
 * Reads all posts of all shards, puts them in order, and shows ten. It is right, and the page gets slower with every
 * post that is ever written.
 *
 * <p>Caught by: ScatterGatherTest.aShardGivesNoMoreThanIsNeeded
 */
public final class ScatterGather {

    private static final String BEST_FIRST = "ORDER BY score DESC, id";

    public List<Post> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        return merged(ask(connection -> posts(connection, SELECT + BEST_FIRST)))
                .skip(offset).limit(limit).toList();
    }

    public List<Post> after(Post last, int limit) {
        Objects.requireNonNull(last, "last");
        requireLimit(limit);
        String behind = SELECT + "WHERE score < ? OR score = ? AND id > ? " + BEST_FIRST;
        return merged(ask(connection -> posts(connection, behind, last.score(), last.score(), last.id())))
                .limit(limit).toList();
    }
}
