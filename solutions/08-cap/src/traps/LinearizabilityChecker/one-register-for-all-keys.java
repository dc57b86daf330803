/**
 * Takes all keys for one register. Whoever writes one and reads another is said to have lost a write.
 *
 * <p>Caught by: LinearizabilityCheckerTest.keysDoNotMeet
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        Optional<List<Operation<V>>> order = new Search<>(history).order();
        history.forEach(operation -> orders.put(operation.key(), order));
        return orders;
    }
}
