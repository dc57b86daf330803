/**
 * Leaves out what was not answered, as if it had failed. The write was done; whoever reads it is said to have read a
 * value that nobody wrote.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, aClientThatGaveUpMayGoOn,
 * aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot, aLostAnswerDoesNoHarm, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        for (Operation<V> operation : history) {
            List<Operation<V>> register = registers.computeIfAbsent(operation.key(), key -> new ArrayList<>());
            if (operation.answered().isPresent()) {
                register.add(operation);
            }
        }
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> orders.put(key, new Search<>(operations).order()));
        return orders;
    }
}
