import java.util.OptionalLong;

/**
 * Takes what was not answered for done by the time at which the history ends. A request that was lost on its way has
 * never been done, and a right store is accused.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot, aClientThatGaveUpMayGoOn,
 * aReadWithoutAnAnswerSaysNothing, aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot,
 * aKeyOfWhichNothingWasAnsweredHasAnOrder, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        for (Operation<V> operation : history) {
            OptionalLong end = operation.answered().isPresent() || operation.action() instanceof Action.Read
                    ? operation.answered() : OptionalLong.of(Long.MAX_VALUE);
            Action<V> action = operation.action();
            if (operation.answered().isEmpty() && action instanceof Action.CompareAndSet<V> swap) {
                action = new Action.CompareAndSet<>(swap.expected(), swap.value(), true);
            }
            registers.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(new Operation<>(
                    operation.client(), operation.key(), action, operation.called(), end));
        }
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> orders.put(key, new Search<>(operations).order()));
        return orders;
    }
}
