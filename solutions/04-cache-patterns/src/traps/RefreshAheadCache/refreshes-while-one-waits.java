/**
 * Fetches in the reader's own thread: what was to spare the reader the wait is the wait.
 *
 * <p>Caught by: RefreshAheadCacheTest.manyReadersStartOneRefresh, afterARefreshThatFailedAnotherOneMayFollow,
 * afterAnErrorAnotherRefreshMayFollow, aRefreshIsUnderWayUntilItHasFilled, aTimeToLiveMayBeLongerThanALife,
 * anExecutorThatBreaksKeepsNobodyFromRefreshing, aRefreshTakesNoMarkAwayButItsOwn
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        Object mark = new Object();
        if (held.row().isPresent() && held.left().compareTo(lives.margin) <= 0
                && refreshing.putIfAbsent(key, mark) == null) {
            try {
                refresh(key);
            } finally {
                refreshing.remove(key, mark);
            }
        }
    }
}
