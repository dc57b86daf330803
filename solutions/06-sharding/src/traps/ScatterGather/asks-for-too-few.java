/**
 * Asks each shard for its part of the posts, as if the best were spread evenly. When they are all on one shard, the
 * rest of the page comes from the others, and is wrong.
 *
 * <p>Caught by: ScatterGatherTest.theBestMayAllBeOnOneShard, aLaterPageGoesOnWhereTheEarlierEnded,
 * aLaterPageMayBeOnOneShardAsWell, ofEqualScoresTheSmallestIdIsFirst,
 * whereverAShardFailsThereIsNoAnswerAndNothingStaysOpen, aTitleMayBeAnyText, theShardsAreCopied
 */
public final class ScatterGather {

    public List<Post> page(int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        requireLimit(limit);
        long needed = ((long) offset + limit + shards.size() - 1) / shards.size();
        return merged(ask(connection -> posts(connection, SELECT + BEST_FIRST, needed)))
                .skip(offset).limit(limit).toList();
    }
}
