/**
 * Stores nothing where there is nothing. What does not exist is loaded by every call.
 *
 * <p>Caught by: StaleWhileRevalidateTest.anAbsentValueIsKeptAndServed
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
            }
            if (nothingNewer && thrown == null && value != null) {
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
