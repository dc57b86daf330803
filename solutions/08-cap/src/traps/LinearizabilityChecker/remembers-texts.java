/**
 * Remembers each state as a text. Two values that are shown alike, such as the lists [a, b] of one element and of two,
 * are then one state, and the second is never looked at.
 *
 * <p>Caught by: LinearizabilityCheckerTest.valuesThatOnlyLookAlikeAreTwo
 */
public final class LinearizabilityChecker {

    private static final class Search<V> {

        private final Set<String> texts = new HashSet<>();

        private boolean place(Event call) {
            Operation<V> operation = operations.get(call.number);
            Result<V> after = after(operation);
            if (after == null) {
                return false;
            }
            taken.set(call.number);
            int all = taken.nextClearBit(0);
            if (!texts.add(all + " " + taken.get(all, taken.length()) + " " + after.value)) {
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
