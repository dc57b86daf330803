package katas.sharding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Adds the hash of the node to that of the key and mixes no more. Each node then wins one arc of the circle, and the
 * arcs are as uneven as those of a ring with one point each.
 *
 * <p>Caught by: RendezvousHashTest.sharesAreEven
 * Caught by: RendezvousHashTest.sharesAreInProportionToWeights
 * Caught by: RendezvousHashTest.aNewNodeTakesItsShareAndNobodyElseMoves
 */
public final class RendezvousHash implements Placement {

    private final Map<String, Node> nodes = new TreeMap<>();

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (nodes.putIfAbsent(node, new Node(node, KeyHash.mix(hash.applyAsLong(node)), weight)) != null) {
            throw new IllegalArgumentException(node + " is there already");
        }
    }

    @Override
    public String nodeOf(String key) {
        Objects.requireNonNull(key, "key");
        if (nodes.isEmpty()) {
            throw new IllegalStateException("there is no node");
        }
        return nodesOf(key, 1).get(0);
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        long keyHash = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        return nodes.values().stream()
                .sorted(Comparator.comparingDouble((Node node) -> node.score(keyHash)).reversed())
                .limit(count)
                .map(Node::name)
                .toList();
    }

    private record Node(String name, long seed, int weight) {

        double score(long keyHash) {
            double uniform = (((keyHash + seed) >>> 12) + 0.5) / 0x1p52;
            return -weight / StrictMath.log(uniform);
        }
    }
}
