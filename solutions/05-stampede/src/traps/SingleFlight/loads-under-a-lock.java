/**
 * Loads under a lock that all keys share. While one query is slow, nothing else is loaded.
 *
 * <p>Caught by: SingleFlightTest.whileOneLoadsOthersFlyAndLand, whoLoadsOnHisOwnThreadKeepsNobodyWaiting
 */
public final class SingleFlight<K, V> {

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            synchronized (flights) {
                value = loader.apply(key);
            }
        } catch (Throwable thrown) {
            land(key, flight);
            flight.completeExceptionally(thrown);
            return;
        }
        land(key, flight);
        flight.complete(value);
    }
}
