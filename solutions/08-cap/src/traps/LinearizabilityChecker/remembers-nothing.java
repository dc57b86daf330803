/**
 * Tries every order, and remembers none. It is right, for as long as anybody can wait: ten clients at once have three
 * million orders, and there are fifty times ten operations.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aFaultInTheEndIsFoundQuickly, fiveHundredOperationsByTenClientsAreQuick,
 * aLostAnswerDoesNoHarm
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
            order.push(new Placed<>(call, value));
            value = after.value;
            unexplained -= operation.answered().isPresent() ? 1 : 0;
            call.lift();
            return true;
        }
    }
}
