import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spares itself the writes without an answer whose value was never read: whether they took place, nobody has seen. A
 * swap that was refused has: the value was another, and there may be no other that it was.
 *
 * <p>Caught by: LinearizabilityCheckerTest.whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        for (Operation<V> operation : history) {
            List<Operation<V>> register = registers.computeIfAbsent(operation.key(), key -> new ArrayList<>());
            if (operation.answered().isPresent() || mayMatter(operation, history)) {
                register.add(operation);
            }
        }
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> orders.put(key, new Search<>(operations).order()));
        return orders;
    }

    private static <V> boolean mayMatter(Operation<V> lost, List<Operation<V>> history) {
        return !(lost.action() instanceof Action.Write<V> write) || history.stream().map(Operation::action)
                .anyMatch(action -> action instanceof Action.Read<V> read && write.value().equals(read.seen())
                        || action instanceof Action.CompareAndSet<V> swap && write.value().equals(swap.expected()));
    }
}
