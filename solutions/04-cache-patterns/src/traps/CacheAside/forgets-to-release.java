/**
 * Takes a hold and then only forgets the row: the hold stays until it ends by itself, and nothing is held after any
 * write.
 *
 * <p>Caught by: CacheAsideTest.aWriteHoldsTheKeyWhileItChangesTheRow, afterAWriteTheNextReadFillsAgain,
 * aFailedChangeIsThrownAndLeavesNothingOld, anErrorOfTheDatabaseEndsTheHoldToo, anyNumberMayBeALeaseOrAHold,
 * twoWritesThroughOneObjectEachReleaseTheirHold, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private void release(String key, OptionalLong hold) {
        try {
            cache.forget(key);
        } catch (RuntimeException down) {
            // What is held ends with its time to live.
        }
    }
}
