/**
 * Keeps the order of each client, and lets those of different clients come as they like. That is sequential
 * consistency: a client that reads yesterday's stock is right, as long as it goes on doing so.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aStaleReadIsNoticed, aClientThatGaveUpMayGoOn,
 * aFailedSwapSaysThatTheValueWasAnother, aFaultInTheEndIsFoundQuickly, aReadDoesNotSeeWhatIsYetToBeCalled,
 * aSwapNeedsTheExpectedValue, aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, fiveHundredOperationsByTenClientsAreQuick,
 * keysDoNotMeet, oneAfterTheOther, aLostAnswerDoesNoHarm, timesMayBeAny, whatOverlapsMayComeInEitherOrder,
 * whatTouchesMayComeInEitherOrder, whatWasTriedIsRememberedWithItsValue, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, Map<Integer, List<Operation<V>>>> clients = new LinkedHashMap<>();
        history.stream().sorted(Comparator.comparingLong(Operation::called)).forEach(operation -> clients
                .computeIfAbsent(operation.key(), key -> new LinkedHashMap<>())
                .computeIfAbsent(operation.client(), client -> new ArrayList<>()).add(operation));
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        clients.forEach((key, rows) -> {
            List<List<Operation<V>>> left = new ArrayList<>(rows.values());
            List<Operation<V>> order = new ArrayList<>();
            orders.put(key, merge(left, null, order, new HashSet<>()) ? Optional.of(order) : Optional.empty());
        });
        return orders;
    }

    private static <V> boolean merge(List<List<Operation<V>>> left, V value, List<Operation<V>> order,
            Set<List<Object>> visited) {
        if (left.stream().allMatch(List::isEmpty)) {
            return true;
        }
        List<Object> state = new ArrayList<>(left.stream().map(List::size).toList());
        state.add(value);
        if (!visited.add(state)) {
            return false;
        }
        for (int row = 0; row < left.size(); row++) {
            List<Operation<V>> operations = left.get(row);
            if (operations.isEmpty()) {
                continue;
            }
            Operation<V> next = operations.get(0);
            left.set(row, operations.subList(1, operations.size()));
            boolean lost = next.answered().isEmpty();
            Search<V> at = new Search<>(List.of());
            at.value = value;
            Search.Result<V> after = at.after(next);
            if (after != null) {
                order.add(next);
                if (merge(left, after.value(), order, visited)) {
                    return true;
                }
                order.remove(order.size() - 1);
            }
            if (lost && merge(left, value, order, visited)) {
                return true;
            }
            left.set(row, operations);
        }
        return false;
    }
}
