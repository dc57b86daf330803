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
 * The ring as a tree of pairs. It changes in the time that the points of one node take, and each step of a search
 * follows a reference.
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
        for (long number = 0; number < (long) points * weight; number++) {
            ring.add(point(node, number));
        }
    }

    @Override
    public boolean remove(String node) {
        Integer weight = weights.remove(Objects.requireNonNull(node, "node"));
        if (weight == null) {
            return false;
        }
        for (long number = 0; number < (long) points * weight; number++) {
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
    private Point point(String node, long number) {
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
