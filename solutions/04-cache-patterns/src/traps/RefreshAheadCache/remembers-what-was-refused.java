/**
 * Leaves the key marked when the executor takes no more tasks. What never ran never ends, and the row is not refreshed
 * again.
 *
 * <p>Caught by: RefreshAheadCacheTest.anExecutorThatRefusesHarmsNobody, anExecutorThatBreaksKeepsNobodyFromRefreshing
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        Object mark = new Object();
        if (held.row().isEmpty() || held.left().compareTo(lives.margin) > 0
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
            // The row is held for a while yet.
        }
    }
}
