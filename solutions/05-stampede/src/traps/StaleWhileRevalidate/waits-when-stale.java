/**
 * Lets the read that starts a refresh wait for it. Once in every life somebody waits, which is what staleness was
 * allowed for.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aStaleValueIsServedAtOnceAndRefreshed, aStaleValueIsRefreshedOnce,
 * aValueIsServedStaleUpToItsLastNanosecond, aFailedRefreshChangesNothing, refreshesAreBoundedOverAllKeys,
 * anAbsentValueIsKeptAndServed, aRefreshOfAnEarlierValueLeavesALaterOneAlone,
 * anExecutorThatRefusesFailsTheLoadAndNotTheRefresh, anExecutorMayRunTasksAtOnce, theTickerMayRunOver,
 * whatAnExecutorThrowsAfterTheEndIsDropped, anExecutorThatRefusesByAnErrorFailsTheLoadAndNotTheRefresh
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
                if (now - held.begun >= fresh && !held.refreshing && refreshing < refreshes) {
                    held.refreshing = true;
                    refreshing++;
                    load = new Load<>(now, held);
                    answer = own(load.future);
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
