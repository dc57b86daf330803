/**
 * Leaves out each compare-and-set that was answered by "not swapped", for it has changed nothing. It has said
 * something: that the value was another. A lock that nobody holds and nobody gets is taken for a right one.
 *
 * <p>Caught by: LinearizabilityCheckerTest.aFailedSwapSaysThatTheValueWasAnother, whatNobodyHasReadMayHaveTakenPlace
 */
public final class LinearizabilityChecker {

    private static final class Search<V> {

        private Result<V> after(Operation<V> operation) {
            boolean known = operation.answered().isPresent();
            if (operation.action() instanceof Action.Write<V> write) {
                return new Result<>(write.value());
            }
            if (operation.action() instanceof Action.Read<V> read) {
                return known && Objects.equals(value, read.seen()) ? new Result<>(value) : null;
            }
            Action.CompareAndSet<V> swap = (Action.CompareAndSet<V>) operation.action();
            boolean equal = Objects.equals(value, swap.expected());
            if (known && !swap.swapped()) {
                return new Result<>(value);
            }
            return equal ? new Result<>(swap.value()) : null;
        }
    }
}
