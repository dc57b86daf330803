/**
 * Takes the score for the key of a page: what has the same score as the last post, and comes behind it, is skipped.
 *
 * <p>Caught by: ScatterGatherTest.thePageBehindAPostBeginsWithTheNext, thePageBehindAPostHasThoseOfEqualScore,
 * anOffsetMayBeHuge, scoresAndIdsMayBeAnyNumbers, aTitleMayBeAnyText, theShardsAreCopied
 */
public final class ScatterGather {

    public List<Post> after(Post last, int limit) {
        Objects.requireNonNull(last, "last");
        requireLimit(limit);
        String behind = SELECT + "WHERE score < ? " + BEST_FIRST;
        return merged(ask(connection -> posts(connection, behind, last.score(), limit)))
                .limit(limit).toList();
    }
}
