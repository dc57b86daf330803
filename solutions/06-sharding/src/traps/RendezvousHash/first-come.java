package katas.sharding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the nodes in the order in which they came, and takes the first of those that score equally. Routers that
 * learned of the nodes in another order disagree on a key now and then.
 *
 * <p>Caught by: RendezvousHashTest.scoresMayBeEqual
 */
public final class RendezvousHash implements Placement {

    private final Map<String, Node> nodes = new LinkedHashMap<>();

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
}
