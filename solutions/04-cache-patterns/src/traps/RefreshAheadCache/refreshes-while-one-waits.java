/**
 * Fetches in the reader's own thread: what was to spare the reader the wait is the wait.
 *
 * <p>Caught by: RefreshAheadCacheTest.manyReadersStartOneRefresh, afterARefreshThatFailedAnotherOneMayFollow,
 * afterAnErrorAnotherRefreshMayFollow, aRefreshIsUnderWayUntilItHasFilled, aTimeToLiveMayBeLongerThanALife,
 * anExecutorThatBreaksKeepsNobodyFromRefreshing
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        if (held.row().isPresent() && held.left().compareTo(lives.margin) <= 0 && refreshing.add(key)) {
            try {
                refresh(key);
            } finally {
                refreshing.remove(key);
            }
        }
    }
}
