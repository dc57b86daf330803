/**
 * Passes a cancellation on to the flight, to save the work. Others still wait for it.
 *
 * <p>Caught by: SingleFlightTest.whoeverCancelsTakesNobodyWithHim, aFlightThatNobodyWaitsForCanBeJoined
 */
public final class SingleFlight<K, V> {

    private static <V> CompletableFuture<V> own(CompletableFuture<V> flight) {
        CompletableFuture<V> own = new CompletableFuture<>();
        flight.whenComplete((value, thrown) -> {
            if (thrown == null) {
                own.complete(value);
            } else {
                own.completeExceptionally(thrown);
            }
        });
        own.whenComplete((value, thrown) -> {
            if (own.isCancelled()) {
                flight.cancel(true);
            }
        });
        return own;
    }
}
