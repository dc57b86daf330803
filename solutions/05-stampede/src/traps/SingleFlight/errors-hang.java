/**
 * Catches exceptions but no errors. After an error nobody is told of anything: all who joined wait for ever, and so do
 * all who come.
 *
 * <p>Caught by: SingleFlightTest.anErrorIsToldToAllAsItIs, aFailureIsToldToAllAsItIs
 */
public final class SingleFlight<K, V> {

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            value = loader.apply(key);
        } catch (RuntimeException thrown) {
            land(key, flight);
            flight.completeExceptionally(thrown);
            return;
        }
        land(key, flight);
        flight.complete(value);
    }
}
