/**
 * Puts the new row into the cache instead of taking the old one out. Of two writers at once the one who was last in
 * the database need not be the last in the cache.
 *
 * <p>Caught by: CacheAsideTest.aWriteHoldsTheKeyWhileItChangesTheRow, aFailedChangeIsThrownAndLeavesNothingOld,
 * aSlowReaderStoresNothingOverAWriteWhateverFails, twoWritersLeaveNothingOldWhateverFails,
 * whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed, aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged,
 * anyNumberMayBeALeaseOrAHold, twoWritesThroughOneObjectEachReleaseTheirHold, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    public void write(String key, V row) {
        Objects.requireNonNull(key, "key");
        store.save(key, Objects.requireNonNull(row, "row"));
        try {
            cache.forget(key);
            cache.lease(key).ifPresent(lease -> fill(key, lease, Optional.of(row)));
        } catch (RuntimeException down) {
            // The row is in the database.
        }
    }
}
