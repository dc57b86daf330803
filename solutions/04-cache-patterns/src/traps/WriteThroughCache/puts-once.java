/**
 * Does not try a put again. One lost packet, and the cache shows the row before the write until it expires.
 *
 * <p>Caught by: WriteThroughCacheTest.aPutOfAWriteIsMadeOnceMore,
 * ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails, aWriteAndADeletionAgreeWhateverFails,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whatWasLookedUpIsPutOnceMoreToo, nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    private void tell(String key, Versioned<V> row) {
        put(key, row);
    }
}
