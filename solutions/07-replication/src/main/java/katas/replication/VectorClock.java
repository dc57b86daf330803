package katas.replication;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A version that tells whether another one could know of it: how many events of each node it knows.
 *
 * <p>A clock has a count for every node there could be, and all but finitely many are 0. A node that a clock does not
 * name counts as 0, so a clock that names it with 0 and one that does not are equal.
 *
 * <p>One clock is before another if no count of it is greater and one at least is smaller. If each of two has a count
 * that is greater than the other's, they are concurrent, whatever the sums are. A clock never changes: what {@link
 * #tick} and {@link #merge} make is another one. Names are equal by {@link String#equals}, so that upper and lower case
 * differ; the empty name is a name.
 *
 * <p>Every method takes at most time linear in the nodes that either of its clocks names, or linear times the
 * logarithm; so does the constructor in those of its map. A clock takes memory for its nodes, those named with 0 among
 * them or not, however large the counts are. Thread-safe.
 *
 * <p>Source: C. Fidge and F. Mattern, 1988, as version vectors: D. S. Parker and others, 1983.
 */
public final class VectorClock {

    /** Positive counts only, so that equal clocks have equal maps. */
    private final TreeMap<String, Long> counts;

    /** Makes the clock that knows of no event: all its counts are 0. */
    public VectorClock() {
        this.counts = new TreeMap<>();
    }

    /**
     * Makes a clock of given counts, for instance of those that came over the network.
     *
     * @param counts the number of events known of each node, from 0 to {@link Long#MAX_VALUE}; not null. Later changes
     *     of the map change nothing; that nobody changes it during the call is up to the caller
     * @throws IllegalArgumentException if a count is negative; the message contains the node and the count. If several
     *     are, it contains one of the nodes and its count
     * @throws NullPointerException if the map, a name or a count is null; a map that has a negative count as well may
     *     be refused for either
     */
    public VectorClock(Map<String, Long> counts) {
        this();
        counts.forEach((node, count) -> {
            Objects.requireNonNull(node, "node");
            if (count < 0) {
                throw new IllegalArgumentException("the count of " + node + " must be at least 0, not " + count);
            }
            if (count > 0) {
                this.counts.put(node, count);
            }
        });
    }

    private VectorClock(TreeMap<String, Long> counts) {
        this.counts = counts;
    }

    /**
     * How many events of a node it knows.
     *
     * @param node the node's name, not null
     * @return the count; 0 for a node of which it knows nothing
     * @throws NullPointerException if {@code node} is null
     */
    public long count(String node) {
        return counts.getOrDefault(Objects.requireNonNull(node, "node"), 0L);
    }

    /**
     * The counts as a map, to be sent to others.
     *
     * @return the counts above 0 by node, in the order of {@link String#compareTo}; a copy, which changes nothing
     *     here if it can be changed at all
     */
    public Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /**
     * The clock after one more event of a node.
     *
     * @param node the node at which something happens, not null
     * @return a clock in which the node's count is greater by 1, and all others are the same
     * @throws ArithmeticException if the count is {@link Long#MAX_VALUE}; the message contains the node
     * @throws NullPointerException if {@code node} is null
     */
    public VectorClock tick(String node) {
        long count = count(node);
        if (count == Long.MAX_VALUE) {
            throw new ArithmeticException("the count of " + node + " is Long.MAX_VALUE and has no next");
        }
        TreeMap<String, Long> ticked = new TreeMap<>(counts);
        ticked.put(node, count + 1);
        return new VectorClock(ticked);
    }

    /**
     * The clock that knows what either knows, and nothing else.
     *
     * @param other another clock, not null
     * @return a clock with the greater of both counts for each node
     * @throws NullPointerException if {@code other} is null
     */
    public VectorClock merge(VectorClock other) {
        TreeMap<String, Long> merged = new TreeMap<>(counts);
        other.counts.forEach((node, count) -> merged.merge(node, count, Math::max));
        return new VectorClock(merged);
    }

    /**
     * How this clock lies to another.
     *
     * @param other another clock, not null
     * @return {@link CausalOrder#BEFORE} if this one is before the other, {@link CausalOrder#AFTER} if the other is
     *     before this one, {@link CausalOrder#EQUAL} if all counts are the same, else {@link CausalOrder#CONCURRENT}
     * @throws NullPointerException if {@code other} is null
     */
    public CausalOrder order(VectorClock other) {
        boolean behind = knowsWhat(other, this);
        boolean ahead = knowsWhat(this, other);
        if (behind) {
            return ahead ? CausalOrder.EQUAL : CausalOrder.BEFORE;
        }
        return ahead ? CausalOrder.AFTER : CausalOrder.CONCURRENT;
    }

    /** Whether no count of the second is greater. A node that the second does not name is 0 there, so never greater. */
    private static boolean knowsWhat(VectorClock one, VectorClock second) {
        return second.counts.entrySet().stream().allMatch(entry -> entry.getValue() <= one.count(entry.getKey()));
    }

    /**
     * Whether the other is a clock with the same counts.
     *
     * @param other anything, may be null
     * @return whether it is
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof VectorClock clock && counts.equals(clock.counts);
    }

    /**
     * A hash of the counts.
     *
     * @return the same for equal clocks
     */
    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /**
     * The counts above 0.
     *
     * @return as a map is shown, in the order of {@link String#compareTo}, such as {@code {a=2, b=1}}
     */
    @Override
    public String toString() {
        return counts.toString();
    }
}
