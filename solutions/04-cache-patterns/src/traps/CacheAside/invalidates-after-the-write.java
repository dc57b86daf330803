/**
 * Takes the old row out of the cache after the change, and only then. If that one call fails, the old row stays, and
 * nobody is told.
 *
 * <p>Caught by: CacheAsideTest.aWriteHoldsTheKeyWhileItChangesTheRow, aSlowReaderStoresNothingOverAWriteWhateverFails,
 * aSlowReaderStoresNothingOverADeletionWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed, aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged,
 * anyNumberMayBeALeaseOrAHold, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private void change(String key, Runnable change) {
        try {
            change.run();
        } finally {
            release(key, OptionalLong.empty());
        }
    }
}
