package katas.sharding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The remainder of the key by the number of nodes, in the order of their names: {@code hash % N}. Not a node's own
 * score decides, but how many there are, so that one node more or less moves nearly everything.
 *
 * <p>Caught by: RendezvousHashTest.aNewNodeTakesItsShareAndNobodyElseMoves
 * Caught by: RendezvousHashTest.onlyTheKeysOfARemovedNodeMove
 * Caught by: RendezvousHashTest.theSecondNodeTakesOverFromTheFirst
 */
public final class RendezvousHash implements Placement {

    private final Map<String, Node> nodes = new TreeMap<>();

    @Override
    public void add(String node, int weight) {
        Objects.requireNonNull(node, "node");
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("a weight is from 1 to " + MAX_WEIGHT + ", not " + weight);
        }
        if (nodes.putIfAbsent(node, new Node(node, weight)) != null) {
            throw new IllegalArgumentException(node + " is there already");
        }
    }

    @Override
    public String nodeOf(String key) {
        Objects.requireNonNull(key, "key");
        if (nodes.isEmpty()) {
            throw new IllegalStateException("there is no node");
        }
        return nodesOf(key, 1).get(0);
    }

    @Override
    public List<String> nodesOf(String key, int count) {
        long keyHash = hash.applyAsLong(Objects.requireNonNull(key, "key"));
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
        List<String> slots = new ArrayList<>();
        nodes.values().forEach(node -> slots.addAll(Collections.nCopies(node.weight(), node.name())));
        Collections.rotate(slots, slots.isEmpty() ? 0 : -(int) Math.floorMod(keyHash, (long) slots.size()));
        return slots.stream().distinct().limit(count).toList();
    }

    private record Node(String name, int weight) {
    }
}
