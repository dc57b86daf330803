package katas.sharding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * A hash ring: the hashes form a circle, each node stands at several points of it, and a key belongs to the first node
 * that is met from the key's hash on.
 *
 * <p>A node has as many points as the ring's number of points times its weight. With v points a node, the shares of
 * nodes of equal weight differ from their mean by about 1/√v of it (standard deviation), and by less than 5/√v.
 *
 * <p>Points may coincide, for a hash has only so many values. This breaks none of the promises of {@link Placement}:
 * who owns such a point depends on the names of the nodes that stand there, not on who came first, and when it is
 * removed, the others still stand there.
 *
 * <p>Which way round the circle "from the hash on" is, and which texts stand for the points of a node, is yours to
 * choose.
 *
 * <p>Finding a node takes time in proportion to the logarithm of the number of points; memory is in proportion to that
 * number. No test checks this. Not thread-safe: fill it, then share it.
 *
 * @see <a href="https://doi.org/10.1145/258533.258660">Karger and others, Consistent Hashing and Random Trees, 1997</a>
 */
public final class HashRing implements Placement {

    private final int points;
    private final ToLongFunction<String> hash;
    private final Map<String, Integer> weights = new HashMap<>();
    /** Point and node as one element: a point that several nodes share is several elements, the first by name ahead. */
    private final NavigableSet<Point> ring = new TreeSet<>();

    /**
     * Makes an empty ring that uses {@link KeyHash}.
     *
     * @param points at how many points a node of weight 1 stands, at least 1
     * @throws IllegalArgumentException if {@code points} is below 1; the message shows it
     */
    public HashRing(int points) {
        this(points, KeyHash::of);
    }

    /**
     * Makes an empty ring.
     *
     * @param points at how many points a node of weight 1 stands, at least 1
     * @param hash where on the circle a text is, whether it is a key or stands for a point of a node; not null. Always
     *     the same for the same text; it may be the same for several texts
     * @throws IllegalArgumentException if {@code points} is below 1; the message shows it
     * @throws NullPointerException if {@code hash} is null
     */
    public HashRing(int points, ToLongFunction<String> hash) {
        if (points < 1) {
            throw new IllegalArgumentException("points must be at least 1, not " + points);
        }
        this.points = points;
        this.hash = Objects.requireNonNull(hash, "hash");
    }

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (weights.putIfAbsent(node, weight) != null) {
            throw new IllegalArgumentException(node + " is on the ring already");
        }
        for (int number = 0; number < points * weight; number++) {
            ring.add(point(node, number));
        }
    }

    @Override
    public boolean remove(String node) {
        Integer weight = weights.remove(Objects.requireNonNull(node, "node"));
        if (weight == null) {
            return false;
        }
        for (int number = 0; number < points * weight; number++) {
            ring.remove(point(node, number));
        }
        return true;
    }

    @Override
    public String nodeOf(String key) {
        // The empty name comes before all others, so that this is before whoever stands at the very point of the key.
        Point from = new Point(hash.applyAsLong(Objects.requireNonNull(key, "key")), "");
        if (ring.isEmpty()) {
            throw new IllegalStateException("there is no node on the ring");
        }
        Point first = ring.ceiling(from);
        return first == null ? ring.first().node : first.node;
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        Point from = new Point(hash.applyAsLong(Objects.requireNonNull(key, "key")), "");
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        int wanted = Math.min(count, weights.size());
        Set<String> nodes = new LinkedHashSet<>();
        for (NavigableSet<Point> arc : List.of(ring.tailSet(from, true), ring.headSet(from, false))) {
            for (Point point : arc) {
                if (nodes.size() == wanted) {
                    return List.copyOf(nodes);
                }
                nodes.add(point.node);
            }
        }
        return List.copyOf(nodes);
    }

    /** A name may end in a digit, so that something must stand between it and the number. */
    private Point point(String node, int number) {
        return new Point(hash.applyAsLong(node + "#" + number), node);
    }

    private record Point(long position, String node) implements Comparable<Point> {

        @Override
        public int compareTo(Point other) {
            int order = Long.compare(position, other.position);
            return order == 0 ? node.compareTo(other.node) : order;
        }
    }
}
