/**
 * Compares by a difference. That of 2,000,000,000 and −2,000,000,000 does not fit into an int, and the best post is
 * last.
 *
 * <p>Caught by: ScatterGatherTest.theShardsMayBeFarApart
 */
public final class ScatterGather {

    private static Stream<Post> merged(List<List<Post>> sorted) {
        PriorityQueue<Rest> rests = new PriorityQueue<>((one, other) -> one.head.score() == other.head.score()
                ? Long.compare(one.head.id(), other.head.id()) : other.head.score() - one.head.score());
        sorted.forEach(posts -> advance(posts.iterator(), rests));
        return Stream.generate(() -> {
            Rest best = rests.remove();
            advance(best.tail, rests);
            return best.head;
        }).limit(sorted.stream().mapToLong(List::size).sum());
    }
}
