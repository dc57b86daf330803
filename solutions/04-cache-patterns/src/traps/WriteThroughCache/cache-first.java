/**
 * Tells the cache first and the database afterwards. If the database refuses the row, the cache shows what never was:
 * a phantom.
 *
 * <p>Caught by: WriteThroughCacheTest.aWriteThatWorksMakesTwoCalls, whatTheDatabaseRefusesIsNotHeld,
 * aWriteOfWhichNothingIsKnownLeavesNothing, aPutOfAWriteIsMadeOnceMore,
 * ofTwoWritersTheCacheHasTheOneThatTheDatabaseHas, ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails,
 * aWriteAndADeletionAgreeWhateverFails, aSlowReaderStoresNothingOverAWriteWhateverFails,
 * whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails, aFailedLoadGivesItsTurnBack,
 * aPutThatComesTooLateIsNoFailure, aWriteIsLookedUpInItsTurn, whatTheStoreThrewFirstIsThrownWhateverComesAfterIt,
 * whatWasLookedUpIsPutOnceMoreToo, aLookUpHoldsNoTurnDuringACallOfTheCache, anInterruptIsKeptWhenALookUpFails,
 * nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    private void save(String key, Optional<V> row) {
        try {
            long version = cache.get(key).map(Versioned::version).orElse(0L);
            cache.put(key, new Versioned<>(version + 1, row), ttl);
        } catch (RuntimeException down) {
            // The database is told all the same.
        }
        store.save(key, row);
    }
}
