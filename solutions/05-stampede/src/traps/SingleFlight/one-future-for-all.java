/**
 * Hands the same future to everybody, as it is commonly printed. Whoever cancels it cancels the answer of all others,
 * who joins is told of failures in a wrapper, and what hangs on the future runs before the flight is off the table.
 *
 * <p>Caught by: SingleFlightTest.whoeverCancelsTakesNobodyWithHim, aFailureIsToldToAllAsItIs,
 * anErrorIsToldToAllAsItIs, whoeverCompletesHisFutureDecidesForHimselfOnly, aFlightThatNobodyWaitsForCanBeJoined,
 * whoIsToldOfAFailureMayAskAgainAtOnce, anExecutorThatRefusesEndsTheFlight, aLoaderMayLoadOtherKeysAndJoinItsOwn,
 * aFlightThatNobodyWaitsForGoesOnToItsEnd, aRefusalIsToldToAllWhoHaveJoined,
 * anExecutorThatRefusesByAnErrorEndsTheFlightToo, nobodyWaitsForThoseWhoAreTold,
 * whatAnExecutorThrowsAfterTheEndIsDropped, whoIsToldFindsNoFlightUnderWay, whoLoadsOnHisOwnThreadKeepsNobodyWaiting
 */
public final class SingleFlight<K, V> {

    public CompletableFuture<V> load(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        CompletableFuture<V> flight = flights.computeIfAbsent(key,
                wanted -> CompletableFuture.supplyAsync(() -> loader.apply(wanted), executor));
        flight.whenComplete((value, thrown) -> flights.remove(key, flight));
        return flight;
    }
}
