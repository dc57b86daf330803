package katas.replication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongBinaryOperator;

/** Keeps names and counts in two arrays, sorted by name, and walks through those of two clocks in one pass. */
public final class VectorClock {

    private final String[] nodes;
    private final long[] counts;

    public VectorClock() {
        this(new String[0], new long[0]);
    }

    public VectorClock(Map<String, Long> counts) {
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            Objects.requireNonNull(entry.getKey(), "node");
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException(entry + " is no count: it is negative");
            }
        }
        this.nodes = counts.keySet().stream().filter(node -> counts.get(node) > 0).sorted().toArray(String[]::new);
        this.counts = Arrays.stream(nodes).mapToLong(counts::get).toArray();
    }

    private VectorClock(String[] nodes, long[] counts) {
        this.nodes = nodes;
        this.counts = counts;
    }

    public long count(String node) {
        int at = Arrays.binarySearch(nodes, Objects.requireNonNull(node, "node"));
        return at < 0 ? 0 : counts[at];
    }

    public Map<String, Long> counts() {
        Map<String, Long> copy = new LinkedHashMap<>();
        for (int at = 0; at < nodes.length; at++) {
            copy.put(nodes[at], counts[at]);
        }
        return copy;
    }

    public VectorClock tick(String node) {
        return joined(new VectorClock(new String[] {node}, new long[] {1}), Math::addExact);
    }

    public VectorClock merge(VectorClock other) {
        return joined(other, Math::max);
    }

    public CausalOrder order(VectorClock other) {
        int[] greater = new int[2];
        joined(other, (mine, others) -> {
            greater[0] += mine > others ? 1 : 0;
            greater[1] += mine < others ? 1 : 0;
            return 1;
        });
        if (greater[0] > 0) {
            return greater[1] > 0 ? CausalOrder.CONCURRENT : CausalOrder.AFTER;
        }
        return greater[1] > 0 ? CausalOrder.BEFORE : CausalOrder.EQUAL;
    }

    private VectorClock joined(VectorClock other, LongBinaryOperator join) {
        String[] names = new String[nodes.length + other.nodes.length];
        long[] joined = new long[names.length];
        int size = 0;
        for (int mine = 0, others = 0; mine < nodes.length || others < other.nodes.length; size++) {
            int side = mine == nodes.length ? 1 : others == other.nodes.length ? -1
                    : nodes[mine].compareTo(other.nodes[others]);
            names[size] = side <= 0 ? nodes[mine] : Objects.requireNonNull(other.nodes[others], "node");
            joined[size] = applied(join, names[size], side <= 0 ? counts[mine++] : 0,
                    side >= 0 ? other.counts[others++] : 0);
        }
        return new VectorClock(Arrays.copyOf(names, size), Arrays.copyOf(joined, size));
    }

    private static long applied(LongBinaryOperator join, String node, long mine, long others) {
        try {
            return join.applyAsLong(mine, others);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException(node + " has no next count");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VectorClock clock && Arrays.equals(nodes, clock.nodes)
                && Arrays.equals(counts, clock.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nodes) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
