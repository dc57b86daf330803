/**
 * Marks the key as being refreshed, and takes the mark away when the refresh has worked. After one that has failed the
 * key is never refreshed again.
 *
 * <p>Caught by: RefreshAheadCacheTest.afterARefreshThatFailedAnotherOneMayFollow, afterAnErrorAnotherRefreshMayFollow,
 * aRefreshThatFindsNoTurnIsNotMade, anExecutorThatBreaksKeepsNobodyFromRefreshing, aRefreshTakesNoMarkAwayButItsOwn
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        Object mark = new Object();
        if (held.row().isEmpty() || held.left().compareTo(lives.margin) > 0
                || refreshing.putIfAbsent(key, mark) != null) {
            return;
        }
        try {
            executor.execute(() -> refresh(key));
        } catch (RuntimeException busy) {
            refreshing.remove(key, mark);
        }
    }

    private void refresh(String key) {
        if (!loads.tryAcquire()) {
            return;
        }
        try {
            OptionalLong lease = cache.lease(key);
            if (lease.isPresent()) {
                fill(key, lease.getAsLong(), loader.load(key));
                refreshing.remove(key);
            }
        } catch (RuntimeException failure) {
            // The row is held for a while yet, and a later read tries again.
        } finally {
            loads.release();
        }
    }
}
