package katas.sharding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Wraps keys into objects and takes the {@code hashCode} that every object has, because their class declares none. It
 * is that of the object's identity: another one in each process, and for each look-up.
 *
 * <p>Caught by: HashRingTest.everyKeyHasANodeAndKeepsIt
 * Caught by: HashRingTest.aNewNodeTakesItsShareAndNobodyElseMoves
 * Caught by: HashRingTest.onlyTheKeysOfARemovedNodeMove
 * Caught by: HashRingTest.theOrderInWhichNodesCameDoesNotMatter
 * Caught by: HashRingTest.everyJvmGivesTheSameAnswer
 * Caught by: HashRingTest.copiesAreOnDifferentNodes
 * Caught by: HashRingTest.theSecondNodeTakesOverFromTheFirst
 * Caught by: HashRingTest.badInputIsRefusedAndChangesNothing
 */
public final class HashRing implements Placement {

    private final TreeMap<Long, TreeSet<String>> ring = new TreeMap<>();

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
            ring.computeIfAbsent(hash.applyAsLong(node + "#" + number), point -> new TreeSet<>()).add(node);
        }
    }

    @Override
    public boolean remove(String node) {
        Integer weight = weights.remove(Objects.requireNonNull(node, "node"));
        if (weight == null) {
            return false;
        }
        for (int number = 0; number < points * weight; number++) {
            ring.computeIfPresent(hash.applyAsLong(node + "#" + number), (point, nodes) -> {
                nodes.remove(node);
                return nodes.isEmpty() ? null : nodes;
            });
        }
        return true;
    }

    @Override
    public String nodeOf(String key) {
        long from = KeyHash.mix(new Key(Objects.requireNonNull(key, "key")).hashCode());
        if (ring.isEmpty()) {
            throw new IllegalStateException("there is no node on the ring");
        }
        Map.Entry<Long, TreeSet<String>> first = ring.ceilingEntry(from);
        return (first == null ? ring.firstEntry() : first).getValue().first();
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        long from = KeyHash.mix(new Key(Objects.requireNonNull(key, "key")).hashCode());
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        Set<String> nodes = new LinkedHashSet<>();
        for (SortedMap<Long, TreeSet<String>> arc : List.of(ring.tailMap(from), ring.headMap(from))) {
            arc.values().forEach(nodes::addAll);
        }
        return nodes.stream().limit(count).toList();
    }

    /** A key as an object, with what every object inherits. */
    private static final class Key {

        private final String text;

        Key(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
