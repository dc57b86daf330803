/**
 * Compares node by node in the order of the names, as words are compared, and lets the first difference decide. There
 * are no concurrent clocks then: the node whose name comes first wins.
 *
 * <p>Caught by: VectorClockTest.ticksOfTwoNodesAreConcurrent, sumsDecideNothing, aNodeThatIsNotNamedCountsAsZero,
 * greatCountsAreCompared, namesThatLookLikeAClockAreNames
 */
public final class VectorClock {

    public CausalOrder order(VectorClock other) {
        TreeMap<String, Long> all = new TreeMap<>(counts);
        all.putAll(other.counts);
        for (String node : all.keySet()) {
            int difference = Long.compare(count(node), other.count(node));
            if (difference != 0) {
                return difference < 0 ? CausalOrder.BEFORE : CausalOrder.AFTER;
            }
        }
        return CausalOrder.EQUAL;
    }
}
