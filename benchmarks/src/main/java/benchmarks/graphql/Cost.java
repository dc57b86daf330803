package benchmarks.graphql;

/**
 * What it took to fill a screen.
 *
 * @param requests how many requests
 * @param roundTrips how often the client had to wait for an answer before it could ask on
 * @param bytes of the bodies of all answers
 */
record Cost(int requests, int roundTrips, long bytes) {
}
