/**
 * Compares the counts of the nodes that this clock names, and those only. What the other knows of further nodes is not
 * seen: a clock that is behind is taken for equal, and one that is concurrent for newer.
 *
 * <p>Caught by: VectorClockTest.aTickComesAfterWhatWasBefore, sumsDecideNothing, aNodeThatIsNotNamedCountsAsZero,
 * greatCountsAreCompared, badArgumentsAreRefused, namesThatLookLikeAClockAreNames
 */
public final class VectorClock {

    public CausalOrder order(VectorClock other) {
        boolean greater = false;
        boolean smaller = false;
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            long others = other.count(entry.getKey());
            greater |= entry.getValue() > others;
            smaller |= entry.getValue() < others;
        }
        if (greater) {
            return smaller ? CausalOrder.CONCURRENT : CausalOrder.AFTER;
        }
        return smaller ? CausalOrder.BEFORE : CausalOrder.EQUAL;
    }
}
