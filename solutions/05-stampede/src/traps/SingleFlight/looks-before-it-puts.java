/**
 * Looks for a flight, and puts one if there is none. Between the two somebody else does the same, and the burst is
 * loaded twice.
 *
 * <p>Caught by: SingleFlightConcurrency.threadsShareFlights
 */
public final class SingleFlight<K, V> {

    public CompletableFuture<V> load(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        CompletableFuture<V> underWay = flights.get(key);
        if (underWay != null) {
            return own(underWay);
        }
        CompletableFuture<V> started = new CompletableFuture<>();
        flights.put(key, started);
        CompletableFuture<V> mine = own(started);
        try {
            executor.execute(() -> fly(key, loader, started));
        } catch (RuntimeException | Error refused) {
            land(key, started);
            started.completeExceptionally(refused);
        }
        return mine;
    }
}
