import java.util.ArrayList;
import java.util.Collections;

/**
 * The remainder of the key by the number of nodes, in the order of their names: {@code hash % N}. Not a node's own
 * score decides, but how many there are, so that one node more or less moves nearly everything.
 *
 * <p>Caught by: RendezvousHashTest.aNewNodeTakesItsShareAndNobodyElseMoves, onlyTheKeysOfARemovedNodeMove,
 * theSecondNodeTakesOverFromTheFirst, anyNumberIsAHash
 */
public final class RendezvousHash implements Placement {

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
        nodes.values().forEach(node -> slots.addAll(Collections.nCopies(node.weight, node.name)));
        Collections.rotate(slots, slots.isEmpty() ? 0 : -(int) Math.floorMod(keyHash, (long) slots.size()));
        return slots.stream().distinct().limit(count).toList();
    }
}
