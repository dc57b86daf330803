/**
 * Gives everybody who loads a key the same future. Who cancels it cancels it for all others.
 *
 * <p>Caught by: BatchLoaderTest.whoeverCancelsTakesNobodyWithHim, whatNobodyWaitsForAnyMoreIsAskedForAllTheSame
 */
public final class BatchLoader<K, V> {

    private final Map<K, CompletableFuture<Optional<V>>> shared = new HashMap<>();

    public CompletableFuture<Optional<V>> load(K key) {
        Objects.requireNonNull(key, "key");
        CompletableFuture<Optional<V>> before = shared.get(key);
        if (before != null && !before.isCompletedExceptionally()) {
            return before;
        }
        CompletableFuture<Optional<V>> future = new CompletableFuture<>();
        shared.put(key, future);
        if (loading.put(key, new ArrayList<>(List.of(future))) == null) {
            waiting.add(key);
        }
        return future;
    }
}
