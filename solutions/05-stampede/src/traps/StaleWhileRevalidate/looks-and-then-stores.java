/**
 * Looks under the lock whether a load is still wanted, lets go of the lock, and takes it again to store. In between the
 * key is invalidated, and the old value comes back.
 *
 * <p>Caught by: StaleWhileRevalidateConcurrency.threadsShareACache
 */
public final class StaleWhileRevalidate<K, V> {

    private void end(K key, Load<V> load, V value, Throwable thrown) {
        boolean nothingNewer;
        synchronized (lock) {
            if (load.ended) {
                return;
            }
            load.ended = true;
            if (load.of == null) {
                nothingNewer = awaited.remove(key, load);
            } else {
                refreshing--;
                load.of.refreshing = false;
                nothingNewer = entries.get(key) == load.of;
            }
        }
        if (nothingNewer && thrown == null) {
            synchronized (lock) {
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
