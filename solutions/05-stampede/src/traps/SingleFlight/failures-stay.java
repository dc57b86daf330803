/**
 * Lands only if the load succeeded. After one failure everybody is told of it for ever.
 *
 * <p>Caught by: SingleFlightTest.aFailureIsNotRemembered, anErrorIsToldToAllAsItIs,
 * aLoaderThatThrowsACancellationFailsTheFlight, whoIsToldOfAFailureMayAskAgainAtOnce, theTableDrains
 */
public final class SingleFlight<K, V> {

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            value = loader.apply(key);
        } catch (Throwable thrown) {
            flight.completeExceptionally(thrown);
            return;
        }
        land(key, flight);
        flight.complete(value);
    }
}
