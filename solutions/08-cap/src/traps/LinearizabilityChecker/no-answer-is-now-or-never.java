import java.util.OptionalLong;

/**
 * Lets what was not answered take place at once or not at all: its client gave up, and so its time is over. But the
 * request is still on its way, and may be done after others that were called later.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, aClientThatGaveUpMayGoOn,
 * aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        for (Operation<V> operation : history) {
            registers.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(operation);
        }
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> orders.put(key, anyOf(operations)));
        return orders;
    }

    private static <V> Optional<List<Operation<V>>> anyOf(List<Operation<V>> operations) {
        for (int number = 0; number < operations.size(); number++) {
            Operation<V> lost = operations.get(number);
            if (lost.answered().isEmpty()) {
                List<Operation<V>> without = new ArrayList<>(operations);
                without.remove(number);
                Action<V> action = lost.action() instanceof Action.CompareAndSet<V> swap
                        ? new Action.CompareAndSet<>(swap.expected(), swap.value(), true) : lost.action();
                List<Operation<V>> with = new ArrayList<>(operations);
                with.set(number, new Operation<>(lost.client(), lost.key(), action, lost.called(),
                        OptionalLong.of(lost.called() + 1)));
                return lost.action() instanceof Action.Read ? anyOf(without)
                        : anyOf(without).or(() -> anyOf(with));
            }
        }
        return new Search<>(operations).order();
    }
}
