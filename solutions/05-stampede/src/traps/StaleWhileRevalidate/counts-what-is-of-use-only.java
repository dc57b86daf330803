/**
 * Gives the place of a refresh back as soon as nobody needs what it brings, at a put or an invalidation. Its loader
 * asks the database all the same, so a burst of writes lets more refreshes run at a time than were allowed.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aRefreshKeepsItsPlaceUntilItsLoaderEndsWhateverHappensToItsKey
 */
public final class StaleWhileRevalidate<K, V> {

    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        synchronized (lock) {
            giveUp(entries.put(key, new Entry<>(value, ticker.getAsLong())));
            awaited.remove(key);
        }
    }

    public void invalidate(K key) {
        Objects.requireNonNull(key, "key");
        synchronized (lock) {
            awaited.remove(key);
            giveUp(entries.remove(key));
        }
    }

    private void giveUp(Entry<V> entry) {
        if (entry != null && entry.refreshing) {
            entry.refreshing = false;
            refreshing--;
        }
    }

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
                giveUp(load.of);
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
