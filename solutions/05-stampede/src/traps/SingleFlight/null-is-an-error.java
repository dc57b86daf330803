/**
 * Takes null for a mistake of the loader. Who asks for what does not exist gets an exception instead of the answer.
 *
 * <p>Caught by: SingleFlightTest.thatThereIsNoneIsAnAnswer
 */
public final class SingleFlight<K, V> {

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            value = Objects.requireNonNull(loader.apply(key), "value");
        } catch (Throwable thrown) {
            land(key, flight);
            flight.completeExceptionally(thrown);
            return;
        }
        land(key, flight);
        flight.complete(value);
    }
}
