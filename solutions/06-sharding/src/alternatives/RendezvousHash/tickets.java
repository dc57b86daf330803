package katas.sharding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A node of weight w draws w tickets for each key, and its best one is its score: the best of all tickets is any of
 * them with the same chance, so that weights need no logarithm. The order of all nodes is sorted out for every
 * question.
 *
 */
public final class RendezvousHash implements Placement {

    private final ToLongFunction<String> hash;
    private final Map<String, Node> nodes = new TreeMap<>();

    public RendezvousHash() {
        this(KeyHash::of);
    }

    public RendezvousHash(ToLongFunction<String> hash) {
        this.hash = Objects.requireNonNull(hash, "hash");
    }

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
    public boolean remove(String node) {
        return nodes.remove(Objects.requireNonNull(node, "node")) != null;
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
                .sorted(Comparator.comparingLong((Node node) -> node.best(keyHash)).reversed()
                        .thenComparing(Node::name))
                .limit(count)
                .map(Node::name)
                .toList();
    }

    private record Node(String name, long seed, int weight) {

        long best(long keyHash) {
            long best = Long.MIN_VALUE;
            for (int ticket = 1; ticket <= weight; ticket++) {
                best = Math.max(best, KeyHash.mix(keyHash ^ KeyHash.mix(seed + ticket)));
            }
            return best;
        }
    }
}
