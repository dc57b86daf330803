package katas.eviction;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cache that does not let an entry in just because it is new: when full, it estimates which of two entries is asked
 * for more often of late, and keeps that one.
 *
 * <p>Which entry goes is not laid down call by call; what must hold is this:
 * <ul>
 * <li>{@code get} returns what was last put for the key, or null. {@code remove} and {@code size} speak of the same
 *     entries that {@code get} finds.
 * <li>While fewer entries are held than the capacity allows, a {@code put} forgets nothing.
 * <li>A {@code put} of a key that is held replaces the value and forgets nothing.
 * <li>A {@code put} of another key into a full cache forgets exactly one entry, which may be the new one.
 * <li>The same calls on a new cache of the same capacity have the same results: no randomness, no clock.
 * <li>The hit ratio holds up on every kind of workload, an access being a {@code get} which, when it finds nothing, is
 *     followed by a {@code put}. At least so many accesses of each trace must be hits when the capacity is 256. The
 *     traces are made by {@code testkit.workload.Workload}. The fourth has 51,200 accesses, the others have 25,600. All
 *     of them count, also the first, which find the cache empty:
 *     <ul>
 *     <li>51 % when 5,120 keys follow Zipf's law with skew 0.9;
 *     <li>32 % when, in addition, a scan of 512 new keys comes after every 1,280 such accesses;
 *     <li>70 % when 320 keys are asked for in order, again and again;
 *     <li>80 % when 128 hot keys get 90 % of the accesses and others take over after every 5,120 accesses;
 *     <li>40 % when 30 % of the accesses are to new keys, and the others to one of the newest 64.
 *     </ul>
 * </ul>
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the capacity; constant time is
 * possible. What is remembered about keys that are not held takes memory in proportion to the capacity, at most 10,000
 * bytes for each entry that fits, however many keys there are; it may be taken at once. Not thread-safe: threads that
 * share a cache must hold one lock around every call, {@code get} included.
 *
 * <p>Sources: G. Einziger, R. Friedman, B. Manes, <i>TinyLFU: A Highly Efficient Cache Admission Policy</i>, ACM
 * Transactions on Storage 13(4), 2017. G. Einziger, O. Eytan, R. Friedman, B. Manes, <i>Adaptive Software Cache
 * Management</i>, Middleware 2018.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final double PROTECTED_SHARE = 0.8;

    private final int capacity;
    private final Map<K, Node<K, V>> nodes = new HashMap<>();
    /** Where an entry comes in, whatever its frequency: this part of the cache is for recency. */
    private final Segment<K, V> window = new Segment<>();
    /** The part of the main space for entries that were not used since they came there. They are the first to go. */
    private final Segment<K, V> probation = new Segment<>();
    /** The part of the main space for entries that were. */
    private final Segment<K, V> sheltered = new Segment<>();
    private final Sketch sketch;
    private final Climber climber;

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public TinyLfuCache(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        this.capacity = capacity;
        this.sketch = new Sketch(capacity);
        this.climber = new Climber(capacity);
    }

    @Override
    public V get(K key) {
        Node<K, V> node = nodes.get(Objects.requireNonNull(key, "key"));
        climber.record(node != null);
        if (node == null) {
            return null;
        }
        use(node);
        return node.value;
    }

    @Override
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Node<K, V> node = nodes.get(key);
        if (node == null) {
            add(new Node<>(key, value));
        } else {
            node.value = value;
            use(node);
        }
    }

    @Override
    public V remove(K key) {
        Node<K, V> node = nodes.remove(Objects.requireNonNull(key, "key"));
        if (node == null) {
            return null;
        }
        node.segment.remove(node);
        return node.value;
    }

    @Override
    public int size() {
        return nodes.size();
    }

    private void use(Node<K, V> node) {
        sketch.increment(node.key);
        if (node.segment == window) {
            node.moveTo(window);
            return;
        }
        node.moveTo(sheltered);
        while (sheltered.size > PROTECTED_SHARE * (capacity - climber.window())) {
            sheltered.leastRecent().moveTo(probation);
        }
    }

    private void add(Node<K, V> node) {
        sketch.increment(node.key);
        nodes.put(node.key, node);
        window.add(node);
        Node<K, V> candidate = null;
        while (window.size > climber.window()) {
            candidate = window.leastRecent();
            candidate.moveTo(probation);
        }
        if (nodes.size() > capacity) {
            Node<K, V> loser = loser(candidate);
            loser.segment.remove(loser);
            nodes.remove(loser.key);
        }
    }

    /**
     * Chooses between the entry that leaves the window and the one whose turn it is in the main space. On a tie the
     * newcomer loses, or else a scan, whose keys all have been seen once, would wash through the cache. When the
     * window is growing no entry leaves it, and the main space just shrinks.
     */
    private Node<K, V> loser(Node<K, V> candidate) {
        Node<K, V> victim = probation.size > 0 ? probation.leastRecent() : sheltered.leastRecent();
        boolean admitted = candidate == null || sketch.frequency(candidate.key) > sketch.frequency(victim.key);
        return admitted ? victim : candidate;
    }

    private static final class Node<K, V> {
        private final K key;
        private V value;
        private Segment<K, V> segment;
        private Node<K, V> older;
        private Node<K, V> newer;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }

        void moveTo(Segment<K, V> other) {
            segment.remove(this);
            other.add(this);
        }
    }

    /** A list in order of use: a ring that begins and ends at a node without a key. */
    private static final class Segment<K, V> {
        private final Node<K, V> end = new Node<>(null, null);
        private int size;

        Segment() {
            end.older = end;
            end.newer = end;
        }

        Node<K, V> leastRecent() {
            return end.newer;
        }

        void add(Node<K, V> node) {
            node.segment = this;
            node.newer = end;
            node.older = end.older;
            node.older.newer = node;
            end.older = node;
            size++;
        }

        void remove(Node<K, V> node) {
            node.older.newer = node.newer;
            node.newer.older = node.older;
            size--;
        }
    }

    /**
     * How often keys were used of late: a count-min sketch of counters of four bits, sixteen to a {@code long}. A key
     * has four counters, each shared with some other keys, so the smallest of them is the closest to the truth. After
     * ten increments per entry of the cache all counters are halved, which is how the past is forgotten.
     */
    private static final class Sketch {
        private static final int[] SEEDS = {0x9E3779B9, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F};
        private static final long HIGHEST = 0xF;
        private static final long WITHOUT_TOP_BITS = 0x7777777777777777L;

        private final long[] counters;
        private final long period;
        private long increments;

        Sketch(int capacity) {
            int atLeast = Math.max(8, Math.min(capacity, 1 << 29));
            counters = new long[Integer.highestOneBit(atLeast - 1) << 1];
            period = 10L * capacity;
        }

        void increment(Object key) {
            int hash = key.hashCode();
            for (int seed : SEEDS) {
                int spread = spread(hash, seed);
                if (counter(spread) < HIGHEST) {
                    counters[slot(spread)] += 1L << shift(spread);
                }
            }
            if (++increments == period) {
                halve();
            }
        }

        long frequency(Object key) {
            int hash = key.hashCode();
            long smallest = HIGHEST;
            for (int seed : SEEDS) {
                smallest = Math.min(smallest, counter(spread(hash, seed)));
            }
            return smallest;
        }

        private void halve() {
            for (int slot = 0; slot < counters.length; slot++) {
                // The shift moves each counter's lowest bit to the top of its neighbor; the mask takes it away there.
                counters[slot] = counters[slot] >>> 1 & WITHOUT_TOP_BITS;
            }
            increments /= 2;
        }

        private long counter(int spread) {
            return counters[slot(spread)] >>> shift(spread) & HIGHEST;
        }

        private int slot(int spread) {
            return spread & counters.length - 1;
        }

        /** Which of the sixteen counters in a slot, from the four bits that no slot needs. */
        private static int shift(int spread) {
            return spread >>> 28 << 2;
        }

        /** Hash codes of neighbors are often neighbors; multiplying and shifting leaves no trace of that. */
        private static int spread(int hash, int seed) {
            int mixed = (hash ^ seed) * 0x9E3779B1 + seed;
            mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
            mixed = (mixed ^ mixed >>> 12) * 0x297A2D39;
            return mixed ^ mixed >>> 15;
        }
    }

    /**
     * Seeks the best size of the window by trying. After ten accesses per entry of the cache it compares the hit ratio
     * with that of the accesses before: when it rose, the last step was a good one and the next goes the same way;
     * when it fell, the next goes back. Steps become smaller, so the size settles; a hit ratio that changes abruptly
     * means another workload, and the steps are large again.
     */
    private static final class Climber {
        private static final double SMALLEST_SHARE = 0.01;
        private static final double LARGEST_SHARE = 0.8;
        private static final double FIRST_STEP = 0.0625;
        private static final double SHRINKING = 0.95;
        private static final double ABRUPT = 0.05;

        private final int capacity;
        private final long period;
        private double share = SMALLEST_SHARE;
        /** Down at first: the first sample rises above nothing, and must not count in favor of growing. */
        private double step = -FIRST_STEP;
        private double previousRatio;
        private long accesses;
        private long hits;

        Climber(int capacity) {
            this.capacity = capacity;
            this.period = 10L * capacity;
        }

        /** How many entries the window may hold. */
        int window() {
            return Math.max(1, (int) (share * capacity));
        }

        void record(boolean hit) {
            accesses++;
            if (hit) {
                hits++;
            }
            if (accesses == period) {
                climb(hits / (double) accesses);
                accesses = 0;
                hits = 0;
            }
        }

        private void climb(double ratio) {
            double change = ratio - previousRatio;
            previousRatio = ratio;
            if (change < 0) {
                step = -step;
            }
            share = Math.max(SMALLEST_SHARE, Math.min(share + step, LARGEST_SHARE));
            step = Math.abs(change) < ABRUPT ? step * SHRINKING : Math.copySign(FIRST_STEP, step);
        }
    }
}
