/**
 * Takes the mark of the key away, whoever has set it. Where the executor runs the task in the thread of the read, an
 * error comes out of the task, and then out of {@code execute}. In between the key is free, and another refresh may
 * have marked it: the read takes that mark away, and a second refresh is started beside it.
 *
 * <p>Caught by: RefreshAheadCacheTest.aRefreshTakesNoMarkAwayButItsOwn
 */
public final class RefreshAheadCache<V> {

    private void refreshIfLate(String key, Cached<V> held) {
        if (held.row().isEmpty() || held.left().compareTo(lives.margin) > 0
                || refreshing.putIfAbsent(key, key) != null) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    refresh(key);
                } finally {
                    refreshing.remove(key);
                }
            });
        } catch (RuntimeException busy) {
            refreshing.remove(key);
        } catch (Error broken) {
            refreshing.remove(key);
            throw broken;
        }
    }
}
