/**
 * Takes the row out when it does not know what has become of a save. With the row goes its version, and a slower
 * writer may then put an older row where nothing newer is held.
 *
 * <p>Caught by: WriteThroughCacheTest.aWriteWhoseAnswerIsLostIsLookedUp,
 * ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails, aWriteAndADeletionAgreeWhateverFails,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * aWriteIsLookedUpInItsTurn, whatWasLookedUpIsPutOnceMoreToo, aLookUpHoldsNoTurnDuringACallOfTheCache,
 * anInterruptIsKeptWhenALookUpFails, nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    private void settle(String key) {
        remove(key);
    }
}
