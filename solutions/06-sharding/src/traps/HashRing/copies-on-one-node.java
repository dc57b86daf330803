/**
 * Takes the next points for the copies of a key. They may belong to the same node, and then one failure takes all
 * copies.
 *
 * <p>Caught by: HashRingTest.copiesAreOnDifferentNodes, theSecondNodeTakesOverFromTheFirst, anyNumberIsAHash,
 * anyNumberOfCopiesButNegativeOnes
 */
public final class HashRing implements Placement {

    @Override
    public List<String> nodesOf(String key, int count) {
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        int wanted = Math.min(count, weights.size());
        return IntStream.range(first, first + wanted).mapToObj(circle::node).toList();
    }
}
