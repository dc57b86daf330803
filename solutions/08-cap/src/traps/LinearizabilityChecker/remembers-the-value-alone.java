/**
 * Remembers the values that it has seen, and not which operations led to them. A register that has the same value again
 * seems to lead nowhere.
 *
 * <p>Caught by: LinearizabilityCheckerTest.whatWasTriedIsRememberedWithItsValue, whatOverlapsMayComeInEitherOrder,
 * timeDoesNotGoBackWithinAWrite, whatTouchesMayComeInEitherOrder, aFailedSwapSaysThatTheValueWasAnother,
 * aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot, aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot, aClientThatGaveUpMayGoOn,
 * theOrderOfTheListMeansNothing, timesMayBeAny, fiveHundredOperationsByTenClientsAreQuick, aLostAnswerDoesNoHarm,
 * valuesThatOnlyLookAlikeAreTwo
 */
public final class LinearizabilityChecker {

    private static final class Search<V> {

        private final Set<V> values = new HashSet<>();

        private boolean place(Event call) {
            Operation<V> operation = operations.get(call.number);
            Result<V> after = after(operation);
            if (after == null || !values.add(after.value) && !Objects.equals(value, after.value)) {
                return false;
            }
            taken.set(call.number);
            order.push(new Placed<>(call, value));
            value = after.value;
            unexplained -= operation.answered().isPresent() ? 1 : 0;
            call.lift();
            return true;
        }
    }
}
