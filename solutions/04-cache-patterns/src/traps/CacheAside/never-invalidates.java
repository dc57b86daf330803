/**
 * Writes past the cache, and leaves the rest to the time to live.
 *
 * <p>Caught by: CacheAsideTest.aWriteTakesTheOldRowOut, aWriteEndsThatThereIsNoRow, aDeletionTakesTheRowOut,
 * aWriteHoldsTheKeyWhileItChangesTheRow, aFailedChangeIsThrownAndLeavesNothingOld, aSlowReaderStoresNothingOverAWrite,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, aSlowReaderStoresNothingOverADeletionWhateverFails,
 * twoWritersLeaveNothingOldWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed, aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged,
 * anyNumberMayBeALeaseOrAHold, twoWritesThroughOneObjectEachReleaseTheirHold,
 * whoHasWrittenReadsItWhoeverElseIsReading, aReadWhoseLeaseIsVoidReturnsWhatItHasLoaded,
 * nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private void change(String key, Runnable change) {
        change.run();
    }
}
