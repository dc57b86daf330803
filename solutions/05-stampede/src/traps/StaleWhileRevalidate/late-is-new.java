/**
 * Stores what a refresh brings, whatever has happened since it began: over a value that was written, and after an
 * invalidation.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aLateRefreshDoesNotOverwriteWhatWasPut,
 * aLateRefreshDoesNotBringBackWhatWasInvalidated, aLateRefreshDoesNotOverwriteALaterLoad,
 * aLateRefreshIsNotStoredWhereALoadIsAwaited, aRefreshOfAnEarlierValueLeavesALaterOneAlone
 */
public final class StaleWhileRevalidate<K, V> {

    private void end(K key, Load<V> load, V value, Throwable thrown) {
        synchronized (lock) {
            if (load.ended) {
                return;
            }
            load.ended = true;
            boolean nothingNewer;
            if (load.of == null) {
                nothingNewer = awaited.remove(key, load);
            } else {
                refreshing--;
                load.of.refreshing = false;
                nothingNewer = true;
            }
            if (nothingNewer && thrown == null) {
                entries.put(key, new Entry<>(value, load.begun));
            }
        }
        if (thrown == null) {
            load.future.complete(value);
        } else {
            load.future.completeExceptionally(thrown);
        }
    }
}
