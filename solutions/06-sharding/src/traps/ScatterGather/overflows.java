/**
 * Adds offset and limit as numbers that may overflow: far behind, the shards are asked for a negative number of posts.
 *
 * <p>Caught by: ScatterGatherTest.anOffsetMayBeHuge
 */
public final class ScatterGather {

    public List<Post> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        int needed = offset + limit;
        return merged(ask(connection -> posts(connection, SELECT + BEST_FIRST, needed)))
                .skip(offset).limit(limit).toList();
    }
}
