package katas.sharding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private final int points;
    private final ToLongFunction<String> hash;
    private final Map<String, Integer> weights = new HashMap<>();
    /** Sorted by position and then by name, so that of several nodes at one point the first by name stands ahead. */
    private Point[] ring = {};
    private Circle circle = new Circle(ring);

    /**
     * Makes an empty ring that uses {@link KeyHash}.
     *
     * @param points at how many points a node of weight 1 stands, at least 1; nothing is promised about nodes that
     *     would have more than a million
     * @throws IllegalArgumentException if {@code points} is below 1; the message shows it
     */
    public HashRing(int points) {
        this(points, KeyHash::of);
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
        if (weights.containsKey(node)) {
            throw new IllegalArgumentException(node + " is on the ring already");
        }
        // A product that overflowed would leave the node without a point, and without a word.
        Stream<Point> more = IntStream.range(0, Math.multiplyExact(points, weight))
                .mapToObj(number -> point(node, number));
        become(Stream.concat(Arrays.stream(ring), more));
        weights.put(node, weight);
    }

    @Override
    public boolean remove(String node) {
        if (weights.remove(Objects.requireNonNull(node, "node")) == null) {
            return false;
        }
        become(Arrays.stream(ring).filter(point -> !point.node.equals(node)));
        return true;
    }

    @Override
    public String nodeOf(String key) {
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (ring.length == 0) {
            throw new IllegalStateException("there is no node on the ring");
        }
        return circle.node(first);
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        int first = circle.firstFrom(hash.applyAsLong(Objects.requireNonNull(key, "key")));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        int wanted = Math.min(count, weights.size());
        Set<String> nodes = new LinkedHashSet<>();
        for (int step = 0; nodes.size() < wanted; step++) {
            nodes.add(circle.node(first + step));
        }
        return List.copyOf(nodes);
    }

    private void become(Stream<Point> points) {
        ring = points.sorted().toArray(Point[]::new);
        circle = new Circle(ring);
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

    /**
     * Points to search, in arrays side by side: a search follows no reference. The circle is cut into equal arcs, at
     * least as many as there are points, and it is known where each arc begins. Points that are spread well leave
     * hardly anything to search for; for others it is a binary search yet.
     */
    private static final class Circle {
        private final long[] positions;
        private final String[] nodes;
        /** Of each arc the first point that is in it or behind it; at the end, how many points there are. */
        private final int[] firsts;
        private final int shift;

        Circle(Point... ring) {
            positions = Arrays.stream(ring).mapToLong(Point::position).toArray();
            nodes = Arrays.stream(ring).map(Point::node).toArray(String[]::new);
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, ring.length));
            shift = Long.SIZE - bits;
            firsts = new int[(1 << bits) + 1];
            for (long position : positions) {
                firsts[arcOf(position) + 1]++;
            }
            for (int arc = 1; arc < firsts.length; arc++) {
                firsts[arc] += firsts[arc - 1];
            }
        }

        /** The index of the first point at a position or behind it, or how many points there are. */
        int firstFrom(long position) {
            int arc = arcOf(position);
            int low = firsts[arc];
            int high = firsts[arc + 1];
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (positions[middle] < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The node of a point; behind the last one comes the first again. */
        String node(int index) {
            return nodes[index < nodes.length ? index : index - nodes.length];
        }

        /** The upper bits; the least of all numbers, which has the sign alone, is in arc 0. */
        private int arcOf(long position) {
            return (int) ((position ^ Long.MIN_VALUE) >>> shift);
        }
    }
}
