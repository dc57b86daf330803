/**
 * Merges by the score alone. Of equal scores, whichever shard comes first is first, so that the order of a page
 * depends on where posts are.
 *
 * <p>Caught by: ScatterGatherTest.ofEqualScoresTheSmallestIdIsFirst, scoresAndIdsMayBeAnyNumbers,
 * theShardsMayBeFarApart, aTitleMayBeAnyText
 */
public final class ScatterGather {

    private static Stream<Post> merged(List<List<Post>> sorted) {
        PriorityQueue<Rest> rests = new PriorityQueue<>(Comparator.comparing((Rest rest) -> -rest.head.score()));
        sorted.forEach(posts -> advance(posts.iterator(), rests));
        return Stream.generate(() -> {
            Rest best = rests.remove();
            advance(best.tail, rests);
            return best.head;
        }).limit(sorted.stream().mapToLong(List::size).sum());
    }
}
