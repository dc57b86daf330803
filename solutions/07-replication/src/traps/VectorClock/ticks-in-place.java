/**
 * Counts up in its own map and returns itself. The version that was stored with the old value is the same object, so
 * it becomes newer together with the new one.
 *
 * <p>Caught by: VectorClockTest.aTickComesAfterWhatWasBefore, ticksOfTwoNodesAreConcurrent, aMergeKnowsWhatEitherKnows,
 * aClockNeverChanges
 */
public final class VectorClock {

    public VectorClock tick(String node) {
        long count = count(node);
        if (count == Long.MAX_VALUE) {
            throw new ArithmeticException("the count of " + node + " is Long.MAX_VALUE and has no next");
        }
        counts.put(node, count + 1);
        return this;
    }
}
