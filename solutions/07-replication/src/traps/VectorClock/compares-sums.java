/**
 * Compares how many events each clock knows in all. Any two clocks then have an order, and of two concurrent writes one
 * replaces the other without a word.
 *
 * <p>Caught by: VectorClockTest.ticksOfTwoNodesAreConcurrent, sumsDecideNothing, greatCountsAreCompared,
 * namesThatLookLikeAClockAreNames
 */
public final class VectorClock {

    public CausalOrder order(VectorClock other) {
        long mine = counts.values().stream().mapToLong(Long::longValue).sum();
        long others = other.counts.values().stream().mapToLong(Long::longValue).sum();
        if (mine == others) {
            return equals(other) ? CausalOrder.EQUAL : CausalOrder.CONCURRENT;
        }
        return mine < others ? CausalOrder.BEFORE : CausalOrder.AFTER;
    }
}
