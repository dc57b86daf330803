/**
 * Takes the old row out of the cache and then changes the database. A reader that comes in between fetches the old row
 * once more, and nobody takes it out again.
 *
 * <p>Caught by: CacheAsideTest.aWriteHoldsTheKeyWhileItChangesTheRow, aSlowReaderStoresNothingOverAWrite,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, aSlowReaderStoresNothingOverADeletionWhateverFails,
 * whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed, aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged,
 * anyNumberMayBeALeaseOrAHold, whoHasWrittenReadsItWhoeverElseIsReading, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private void change(String key, Runnable change) {
        release(key, OptionalLong.empty());
        change.run();
    }
}
