/**
 * Hands offset and limit on to each shard, and merges what comes back. The second page of each shard is not the
 * second page of all: posts that are on no shard's second page are on no page at all.
 *
 * <p>Caught by: ScatterGatherTest.aLaterPageGoesOnWhereTheEarlierEnded, aLaterPageMayBeOnOneShardAsWell,
 * ofEqualScoresTheSmallestIdIsFirst, anOffsetMayBeHuge
 */
public final class ScatterGather {

    private static final String PAGE = "ORDER BY score DESC, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    public List<Post> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        return merged(ask(connection -> posts(connection, SELECT + PAGE, offset, limit))).limit(limit).toList();
    }
}
