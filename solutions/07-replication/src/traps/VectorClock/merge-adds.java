/**
 * Adds the counts when it merges, as one adds counters. Whoever hears the same twice counts it twice, and the merged
 * clock claims to know events that have never been.
 *
 * <p>Caught by: VectorClockTest.aMergeTakesTheGreaterOfBothCounts, greatCountsAreCompared
 */
public final class VectorClock {

    public VectorClock merge(VectorClock other) {
        TreeMap<String, Long> merged = new TreeMap<>(counts);
        other.counts.forEach((node, count) -> merged.merge(node, count, Long::sum));
        return new VectorClock(merged);
    }
}
