/**
 * Replaces what the cache holds, whatever its version. Two writers who are in the database in one order and in the
 * cache in the other end with the database at A and the cache at B.
 *
 * <p>Caught by: WriteThroughCacheTest.aWriteThatWorksMakesTwoCalls, ofTwoWritersTheCacheHasTheOneThatTheDatabaseHas,
 * ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails, aWriteAndADeletionAgreeWhateverFails,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * aPutThatComesTooLateIsNoFailure, whatWasLookedUpIsPutOnceMoreToo, aReadWhosePutComesTooLateReturnsWhatItHasLoaded,
 * nothingIsTriedAgainButAPutOfAWrite
 */
public final class WriteThroughCache<V> {

    private boolean put(String key, Versioned<V> row) {
        try {
            cache.remove(key);
            cache.put(key, row, ttl);
            return true;
        } catch (RuntimeException down) {
            return false;
        }
    }
}
