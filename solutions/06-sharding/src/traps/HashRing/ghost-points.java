import java.util.stream.Collectors;

/**
 * Removes as many points as a node of weight 1 has. The others stay on the ring, and with them the name of a node that
 * is gone.
 *
 * <p>Caught by: HashRingTest.onlyTheKeysOfARemovedNodeMove, aRefusedNodeLeavesNoTrace,
 * aNodeThatComesBackHasTheWeightThatItComesBackWith
 */
public final class HashRing implements Placement {

    @Override
    public boolean remove(String node) {
        if (weights.remove(Objects.requireNonNull(node, "node")) == null) {
            return false;
        }
        Set<Point> gone = IntStream.range(0, points).mapToObj(number -> point(node, number))
                .collect(Collectors.toSet());
        become(Arrays.stream(ring).filter(point -> !gone.contains(point)));
        return true;
    }
}
