/**
 * Counts refreshes down only if they succeeded. After a few failures nothing is refreshed any more.
 *
 * <p>Caught by: StaleWhileRevalidateTest.failedAndOvertakenRefreshesGiveTheirPlacesBack
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
                refreshing -= thrown == null ? 1 : 0;
                load.of.refreshing = false;
                nothingNewer = entries.get(key) == load.of;
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
