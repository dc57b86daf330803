package katas.sharding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Rendezvous hashing, also called highest random weight: each pair of key and node has a score, and the key belongs to
 * the node with the highest.
 *
 * <p>Shares are in exact proportion to the weights, but for what chance does to any finite number of keys.
 *
 * <p>Finding a node takes time in proportion to the number of nodes, or to the sum of their weights; memory is in
 * proportion to the same, whatever has been asked and removed. Not thread-safe: fill it, then share it.
 *
 * @see <a href="https://www.eecs.umich.edu/techreports/cse/96/CSE-TR-316-96.pdf">Thaler and Ravishankar, A Name-Based
 *     Mapping Scheme for Rendezvous, 1996</a>
 * @see <a href="https://doi.org/10.1145/1073970.1074008">Schindelhauer and Schomaker, Weighted Distributed Hash Tables,
 *     2005, for the weights</a>
 */
public final class RendezvousHash implements Placement {

    private final ToLongFunction<String> hash;
    /** By name, so that of equal scores the first name wins, whoever came first. */
    private final SortedMap<String, Node> nodes = new TreeMap<>();

    /** Makes a placement without nodes that uses {@link KeyHash}. */
    public RendezvousHash() {
        this(KeyHash::of);
    }

    /**
     * Makes a placement without nodes.
     *
     * @param hash what stands for a text, whether it is a key or the name of a node; not null. Always the same for the
     *     same text; it may be the same for several texts, and the nodes' shares are then what they are, but every
     *     other promise holds
     * @throws NullPointerException if {@code hash} is null
     */
    public RendezvousHash(ToLongFunction<String> hash) {
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        Node added = new Node(node, KeyHash.mix(hash.applyAsLong(node)), weight);
        if (nodes.putIfAbsent(node, added) != null) {
            throw new IllegalArgumentException(node + " is there already");
        }
    }

    @Override
    public boolean remove(String node) {
        return nodes.remove(Objects.requireNonNull(node, "node")) != null;
    }

    @Override
    public String nodeOf(String key) {
        long keyHash = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        Node best = null;
        // No score is as low.
        double bestScore = 0;
        for (Node node : nodes.values()) {
            double score = node.score(keyHash);
            if (score > bestScore) {
                best = node;
                bestScore = score;
            }
        }
        if (best == null) {
            throw new IllegalStateException("there is no node");
        }
        return best.name;
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        long keyHash = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        // A stable sort: equal scores stay in the order of the names.
        return nodes.values().stream()
                .sorted(Comparator.comparingDouble((Node node) -> node.score(keyHash)).reversed())
                .limit(count)
                .map(node -> node.name)
                .toList();
    }

    private record Node(String name, long seed, int weight) {

        /**
         * With u uniform between 0 and 1, −ln(u) / w is a waiting time of rate w, and of several such waits the one of
         * rate w ends first with probability w / Σw. The score is the inverse of the wait.
         */
        double score(long keyHash) {
            // 52 bits and a half: never 0, never 1, and exact in a double.
            double uniform = ((KeyHash.mix(keyHash ^ seed) >>> 12) + 0.5) / 0x1p52;
            // StrictMath, because Math.log may differ in the last digit from JVM to JVM.
            return -weight / StrictMath.log(uniform);
        }
    }
}
