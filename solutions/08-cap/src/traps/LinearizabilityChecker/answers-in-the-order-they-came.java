/**
 * Takes the order of the answers for the order in which operations took place, and plays them once. A write that is
 * answered late may have taken place first, and a right store is accused.
 *
 * <p>Caught by: LinearizabilityCheckerTest.whatOverlapsMayComeInEitherOrder, aClientThatGaveUpMayGoOn,
 * aFailedSwapSaysThatTheValueWasAnother, aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot,
 * aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, fiveHundredOperationsByTenClientsAreQuick, aLostAnswerDoesNoHarm,
 * theOrderOfTheListMeansNothing, timeDoesNotGoBackWithinAWrite, whatTouchesMayComeInEitherOrder,
 * whatWasTriedIsRememberedWithItsValue, valuesThatOnlyLookAlikeAreTwo, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    public static <V> Map<String, Optional<List<Operation<V>>>> orders(List<Operation<V>> history) {
        Map<String, List<Operation<V>>> registers = new LinkedHashMap<>();
        history.stream().sorted(Comparator.comparingLong(operation -> operation.answered().orElse(Long.MAX_VALUE)))
                .forEach(operation ->
                        registers.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(operation));
        Map<String, Optional<List<Operation<V>>>> orders = new LinkedHashMap<>();
        registers.forEach((key, operations) -> {
            V value = null;
            boolean right = true;
            for (Operation<V> operation : operations) {
                if (operation.action() instanceof Action.Write<V> write) {
                    value = write.value();
                } else if (operation.action() instanceof Action.Read<V> read) {
                    right &= operation.answered().isEmpty() || Objects.equals(value, read.seen());
                } else if (operation.action() instanceof Action.CompareAndSet<V> swap) {
                    right &= operation.answered().isEmpty()
                            || Objects.equals(value, swap.expected()) == swap.swapped();
                    value = Objects.equals(value, swap.expected()) ? swap.value() : value;
                }
            }
            orders.put(key, right ? Optional.of(operations) : Optional.empty());
        });
        return orders;
    }
}
