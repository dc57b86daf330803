package katas.sharding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Puts a salt into the scores that each process draws at its start. After a restart, everything is elsewhere.
 *
 * <p>Caught by: RendezvousHashTest.everyJvmGivesTheSameAnswer
 */
public final class RendezvousHash implements Placement {

    private static final long SALT = new Random().nextLong();
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
            double uniform = ((KeyHash.mix(keyHash ^ seed ^ SALT) >>> 12) + 0.5) / 0x1p52;
            return -weight / StrictMath.log(uniform);
        }
    }
}
