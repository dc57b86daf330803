/**
 * Completes the flight first and takes it off the table afterwards. Who is told and asks again at once joins a flight
 * that has ended, and gets the value from before.
 *
 * <p>Caught by: SingleFlightTest.whoIsToldMayAskAgainAtOnce, whoIsToldOfAFailureMayAskAgainAtOnce,
 * nobodyWaitsForThoseWhoAreTold, whatAnExecutorThrowsAfterTheEndIsDropped, whoIsToldFindsNoFlightUnderWay
 */
public final class SingleFlight<K, V> {

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            value = loader.apply(key);
        } catch (Throwable thrown) {
            flight.completeExceptionally(thrown);
            land(key, flight);
            return;
        }
        flight.complete(value);
        land(key, flight);
    }
}
