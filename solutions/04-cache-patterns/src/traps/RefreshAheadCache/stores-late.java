/**
 * Takes its lease when the refresh has its row already. A refresh that was slow overwrites what is newer.
 *
 * <p>Caught by: RefreshAheadCacheTest.aRefreshWithoutALeaseLoadsNothing, aLateRefreshReplacesNothingNewer,
 * afterAnErrorAnotherRefreshMayFollow, aRefreshStoresNothingOverAWrite, aRefreshStoresNothingOverAWriteWhateverFails,
 * nothingOfARefreshIsTriedAgain
 */
public final class RefreshAheadCache<V> {

    private void refresh(String key) {
        if (!loads.tryAcquire()) {
            return;
        }
        try {
            Optional<V> row = loader.load(key);
            cache.lease(key).ifPresent(lease -> fill(key, lease, row));
        } catch (RuntimeException failure) {
            // The row is held for a while yet, and a later read tries again.
        } finally {
            loads.release();
        }
    }
}
