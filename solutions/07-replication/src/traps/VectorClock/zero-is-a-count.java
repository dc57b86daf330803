/**
 * Keeps the zeros that it is given. Two clocks that know the same are not equal, so a value is stored twice, as its own
 * sibling.
 *
 * <p>Caught by: VectorClockTest.aNodeThatIsNamedWithZeroIsNotNamed
 */
public final class VectorClock {

    public VectorClock(Map<String, Long> counts) {
        this();
        counts.forEach((node, count) -> {
            Objects.requireNonNull(node, "node");
            if (count < 0) {
                throw new IllegalArgumentException("the count of " + node + " must be at least 0, not " + count);
            }
            this.counts.put(node, count);
        });
    }
}
