/**
 * Every node stands at one point, as in the first drawing of every guide. The arcs between random points differ widely:
 * of ten nodes the largest has about three times its share, and a node that goes leaves all it had to one neighbor.
 *
 * <p>Caught by: HashRingTest.manyPointsMakeSharesEven, sharesAreInProportionToWeights,
 * aNewNodeTakesItsShareAndNobodyElseMoves, namesThatAreAlikeGetTheirShares, anyTextIsAName,
 * aHeavyNodeLeavesALightOneItsShare
 */
public final class HashRing implements Placement {

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (weights.putIfAbsent(node, weight) != null) {
            throw new IllegalArgumentException(node + " is on the ring already");
        }
        Stream<Point> more = IntStream.range(0, weight).mapToObj(number -> point(node, number));
        become(Stream.concat(Arrays.stream(ring), more));
    }
}
