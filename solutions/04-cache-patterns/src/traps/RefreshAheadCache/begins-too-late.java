/**
 * Compares with less instead of less or equal: with whole seconds the first second of the window is lost.
 *
 * <p>Caught by: RefreshAheadCacheTest.aLateRowIsReturnedAtOnceAndRefreshed, aRefreshedRowLivesAnew,
 * manyReadersStartOneRefresh, aRefreshThatRunsIsNotStartedAgain, aLateRefreshReplacesNothingNewer,
 * aRefreshMayFindTheRowGone, afterAnErrorAnotherRefreshMayFollow, anExecutorThatRefusesHarmsNobody,
 * theReadersOwnThreadMayRefresh, aRefreshThatFindsNoTurnIsNotMade, aRefreshTakesATurn,
 * aRefreshIsUnderWayUntilItHasFilled, anExecutorThatBreaksKeepsNobodyFromRefreshing,
 * keysAreToldApartByEqualsAndNotByTheirHash, aRefreshTakesNoMarkAwayButItsOwn, nothingOfARefreshIsTriedAgain
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        Object mark = new Object();
        if (held.row().isEmpty() || held.left().compareTo(lives.margin) >= 0
                || refreshing.putIfAbsent(key, mark) != null) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    refresh(key);
                } finally {
                    refreshing.remove(key, mark);
                }
            });
        } catch (RuntimeException busy) {
            refreshing.remove(key, mark);
        }
    }
}
