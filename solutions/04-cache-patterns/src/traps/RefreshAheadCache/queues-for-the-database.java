/**
 * Lets a refresh wait for its turn like a reader. When the database is slow, refreshes that nobody needs yet stand
 * before readers who wait for their row.
 *
 * <p>Caught by: RefreshAheadCacheTest.aRefreshThatFindsNoTurnIsNotMade
 */
public final class RefreshAheadCache<V> {

    private void refresh(String key) {
        loads.acquireUninterruptibly();
        try {
            OptionalLong lease = cache.lease(key);
            if (lease.isPresent()) {
                fill(key, lease.getAsLong(), loader.load(key));
            }
        } catch (RuntimeException failure) {
            // The row is held for a while yet, and a later read tries again.
        } finally {
            loads.release();
        }
    }
}
