/**
 * Sorts the round trips in an array that is made once, so as not to make one for each question. Two threads that ask at
 * the same time sort in it together, and one of them reads a round trip of the other's side.
 *
 * <p>Caught by: ConsistencyMenuConcurrency.oneMenuCanBeShared
 */
public final class ConsistencyMenu {

    private final int[] trips = new int[1_000];

    /** How long a leader waits until it and these others are a majority of all nodes. */
    private int majority(int leader, int[] side) {
        for (int i = 0; i < side.length; i++) {
            trips[i] = roundTrips[leader][side[i]];
        }
        Arrays.sort(trips, 0, side.length);
        return trips[roundTrips.length / 2];
    }
}
