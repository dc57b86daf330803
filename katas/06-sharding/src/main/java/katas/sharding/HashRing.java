package katas.sharding;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A hash ring: the hashes form a circle, each node stands at several points of it, and a key belongs to the first node
 * that is met from the key's hash on.
 *
 * <p>A node has as many points as the ring's number of points times its weight. With v points a node, the shares of
 * nodes of equal weight differ from their mean by about 1/√v of it (standard deviation). Chance makes a difference of
 * 5/√v less often than once in a million, and the tests take it for a mistake. Names that are alike, such as node1 and
 * node11, are no excuse.
 *
 * <p>Points may coincide, for a hash has only so many values. Then the shares are what they are, but it breaks no other
 * promise of {@link Placement}: who owns such a point depends on the names of the nodes that stand there, not on who
 * came first, and when it is removed, the others still stand there.
 *
 * <p>Which way round the circle "from the hash on" is, and which texts stand for the points of a node, is yours to
 * choose.
 *
 * <p>Finding a node takes time in proportion to the logarithm of the number of points; memory is in proportion to that
 * number, whatever has been asked and removed. Not thread-safe: fill it, then share it.
 *
 * @see <a href="https://doi.org/10.1145/258533.258660">Karger and others, Consistent Hashing and Random Trees, 1997</a>
 */
public final class HashRing implements Placement {

    /**
     * Makes an empty ring that uses {@link KeyHash}.
     *
     * @param points at how many points a node of weight 1 stands, at least 1; nothing is promised about nodes that
     *     would have more than a million
     * @throws IllegalArgumentException if {@code points} is below 1; the message shows it
     */
    public HashRing(int points) {
        throw new UnsupportedOperationException("TODO: new HashRing");
    }

    /**
     * Makes an empty ring.
     *
     * @param points at how many points a node of weight 1 stands, at least 1; nothing is promised about nodes that
     *     would have more than a million
     * @param hash where on the circle a text is, whether it is a key or stands for a point of a node; not null. Always
     *     the same for the same text; it may be the same for several texts
     * @throws IllegalArgumentException if {@code points} is below 1; the message shows it
     * @throws NullPointerException if {@code hash} is null
     */
    public HashRing(int points, ToLongFunction<String> hash) {
        throw new UnsupportedOperationException("TODO: new HashRing");
    }

    @Override
    public void add(String node, int weight) {
        throw new UnsupportedOperationException("TODO: HashRing.add");
    }

    @Override
    public boolean remove(String node) {
        throw new UnsupportedOperationException("TODO: HashRing.remove");
    }

    @Override
    public String nodeOf(String key) {
        throw new UnsupportedOperationException("TODO: HashRing.nodeOf");
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        throw new UnsupportedOperationException("TODO: HashRing.nodesOf");
    }
}
