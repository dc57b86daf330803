package katas.sharding;

import java.util.List;
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

    /** Makes a placement without nodes that uses {@link KeyHash}. */
    public RendezvousHash() {
        throw new UnsupportedOperationException("TODO: new RendezvousHash");
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
        throw new UnsupportedOperationException("TODO: new RendezvousHash");
    }

    @Override
    public void add(String node, int weight) {
        throw new UnsupportedOperationException("TODO: RendezvousHash.add");
    }

    @Override
    public boolean remove(String node) {
        throw new UnsupportedOperationException("TODO: RendezvousHash.remove");
    }

    @Override
    public String nodeOf(String key) {
        throw new UnsupportedOperationException("TODO: RendezvousHash.nodeOf");
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        throw new UnsupportedOperationException("TODO: RendezvousHash.nodesOf");
    }
}
