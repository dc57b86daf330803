/**
 * Remembers which operations have taken place, and not the value after them. Two writes leave one of two values; the
 * second is never tried.
 *
 * <p>Caught by: LinearizabilityCheckerTest.whatWasTriedIsRememberedWithItsValue, whatOverlapsMayComeInEitherOrder,
 * aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, fiveHundredOperationsByTenClientsAreQuick, aLostAnswerDoesNoHarm,
 * valuesThatOnlyLookAlikeAreTwo
 */
public final class LinearizabilityChecker {

    private static final class Search<V> {

        private boolean place(Event call) {
            Operation<V> operation = operations.get(call.number);
            Result<V> after = after(operation);
            if (after == null) {
                return false;
            }
            taken.set(call.number);
            if (!visited.add(new State<>(0, (BitSet) taken.clone(), null))) {
                taken.clear(call.number);
                return false;
            }
            order.push(new Placed<>(call, value));
            value = after.value;
            unexplained -= operation.answered().isPresent() ? 1 : 0;
            call.lift();
            return true;
        }
    }
}
