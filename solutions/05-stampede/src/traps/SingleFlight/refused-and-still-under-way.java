/**
 * Does not think of an executor that is full. Its exception goes to one caller, and the flight that never started stays
 * in the table for all others.
 *
 * <p>Caught by: SingleFlightTest.anExecutorThatRefusesEndsTheFlight, aRefusalIsToldToAllWhoHaveJoined,
 * anExecutorThatRefusesByAnErrorEndsTheFlightToo, whatAnExecutorThrowsAfterTheEndIsDropped
 */
public final class SingleFlight<K, V> {

    public CompletableFuture<V> load(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        CompletableFuture<V> started = new CompletableFuture<>();
        CompletableFuture<V> underWay = flights.putIfAbsent(key, started);
        if (underWay != null) {
            return own(underWay);
        }
        CompletableFuture<V> mine = own(started);
        executor.execute(() -> fly(key, loader, started));
        return mine;
    }
}
