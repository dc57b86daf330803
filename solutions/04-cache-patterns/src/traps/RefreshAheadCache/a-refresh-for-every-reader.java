/**
 * Starts a refresh for every read of a late row. Five hundred readers in the window are five hundred queries, and the
 * cache has protected the database from nothing.
 *
 * <p>Caught by: RefreshAheadCacheTest.manyReadersStartOneRefresh, aRefreshThatRunsIsNotStartedAgain,
 * aRefreshIsUnderWayUntilItHasFilled, keysAreToldApartByEqualsAndNotByTheirHash, aRefreshTakesNoMarkAwayButItsOwn
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        if (held.row().isEmpty() || held.left().compareTo(lives.margin) > 0) {
            return;
        }
        try {
            executor.execute(() -> refresh(key));
        } catch (RuntimeException busy) {
            // A later read tries again.
        }
    }
}
