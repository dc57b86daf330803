/**
 * Drops the value whose refresh has failed. While the database is down, everybody waits for it, although the old value
 * would have done.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aFailedRefreshChangesNothing
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
                nothingNewer = entries.get(key) == load.of;
                if (nothingNewer && thrown != null) {
                    entries.remove(key);
                }
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
