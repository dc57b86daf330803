/**
 * Gives every node the same number of points, whatever its weight.
 *
 * <p>Caught by: HashRingTest.sharesAreInProportionToWeights, aHeavyNodeLeavesALightOneItsShare
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
        Stream<Point> more = IntStream.range(0, points).mapToObj(number -> point(node, number));
        become(Stream.concat(Arrays.stream(ring), more));
    }
}
