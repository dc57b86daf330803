/**
 * Starts one refresh for each key, and forgets the bound on all of them. A thousand stale keys are a thousand queries.
 *
 * <p>Caught by: StaleWhileRevalidateTest.refreshesAreBoundedOverAllKeys, whatAnExecutorThrowsAfterTheEndIsDropped,
 * aRefreshKeepsItsPlaceUntilItsLoaderEndsWhateverHappensToItsKey
 */
public final class StaleWhileRevalidate<K, V> {

    public CompletableFuture<V> get(K key) {
        Objects.requireNonNull(key, "key");
        Load<V> load = null;
        CompletableFuture<V> answer;
        synchronized (lock) {
            long now = ticker.getAsLong();
            Entry<V> held = usable(key, now);
            if (held != null) {
                answer = CompletableFuture.completedFuture(held.value);
                if (now - held.begun >= fresh && !held.refreshing) {
                    held.refreshing = true;
                    refreshing++;
                    load = new Load<>(now, held);
                }
            } else if (awaited.containsKey(key)) {
                answer = own(awaited.get(key).future);
            } else {
                load = new Load<>(now, null);
                awaited.put(key, load);
                answer = own(load.future);
            }
        }
        if (load != null) {
            start(key, load);
        }
        return answer;
    }
}
