/**
 * Starts a refresh at each read of a stale value, and stores whatever comes back. Five hundred reads start five hundred
 * loads, and the one that ends last wins, however early it began.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aStaleValueIsRefreshedOnce, refreshesAreBoundedOverAllKeys,
 * aLateRefreshDoesNotOverwriteWhatWasPut, aLateRefreshDoesNotBringBackWhatWasInvalidated,
 * aLateRefreshDoesNotOverwriteALaterLoad, aLateRefreshIsNotStoredWhereALoadIsAwaited,
 * aRefreshOfAnEarlierValueLeavesALaterOneAlone, aCallAfterAnInvalidationDoesNotWaitForAnEarlierLoad,
 * aCallAfterAPutDoesNotWait, whatAnExecutorThrowsAfterTheEndIsDropped,
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
                if (now - held.begun >= fresh) {
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

    private void end(K key, Load<V> load, V value, Throwable thrown) {
        synchronized (lock) {
            awaited.remove(key, load);
            if (thrown == null) {
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
