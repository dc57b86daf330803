/**
 * Counts the age from the end of a load. What took a minute to load is a minute older than it says.
 *
 * <p>Caught by: StaleWhileRevalidateTest.ageCountsFromTheCallThatBeganTheLoad,
 * ageOfARefreshedValueCountsFromTheReadThatBeganIt, aLoadThatTakesLongerThanAValueLivesIsToldAndNotServedLater
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
            if (nothingNewer && thrown == null) {
                entries.put(key, new Entry<>(value, ticker.getAsLong()));
            }
        }
        if (thrown == null) {
            load.future.complete(value);
        } else {
            load.future.completeExceptionally(thrown);
        }
    }
}
