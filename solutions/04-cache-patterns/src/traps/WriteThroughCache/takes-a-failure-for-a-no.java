/**
 * Believes that a save which has failed has changed nothing. If only its answer was lost, the database has the new
 * row, and the cache shows the old one.
 *
 * <p>Caught by: WriteThroughCacheTest.aWriteWhoseAnswerIsLostIsLookedUp, aWriteOfWhichNothingIsKnownLeavesNothing,
 * anErrorOfTheDatabaseIsSettledToo, ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails,
 * aWriteAndADeletionAgreeWhateverFails, aSlowReaderStoresNothingOverAWriteWhateverFails,
 * whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails, aWriteIsLookedUpInItsTurn,
 * whatTheStoreThrewFirstIsThrownWhateverComesAfterIt, whatWasLookedUpIsPutOnceMoreToo,
 * aLookUpHoldsNoTurnDuringACallOfTheCache, anInterruptIsKeptWhenALookUpFails, nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    private void save(String key, Optional<V> row) {
        tell(key, store.save(key, row));
    }
}
