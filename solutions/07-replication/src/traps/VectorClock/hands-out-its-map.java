/**
 * Hands out the very map that it counts in. Whoever puts the counts into a message and then changes the message has
 * changed the clock.
 *
 * <p>Caught by: VectorClockTest.mapsGoInAndOutAsCopies
 */
public final class VectorClock {

    public Map<String, Long> counts() {
        return counts;
    }
}
