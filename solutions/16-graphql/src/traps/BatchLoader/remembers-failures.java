/**
 * Keeps the future of a key, whatever became of it. A source that was down for a moment is down for the rest of the
 * request.
 *
 * <p>Caught by: BatchLoaderTest.aFailureIsNotRemembered, whoeverTriesAgainAtOnceWaitsForTheNextDispatch
 */
public final class BatchLoader<K, V> {

    private final Map<K, Throwable> failures = new HashMap<>();

    public CompletableFuture<Optional<V>> load(K key) {
        Optional<V> value = known.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            return CompletableFuture.completedFuture(value);
        }
        if (failures.containsKey(key)) {
            return CompletableFuture.failedFuture(failures.get(key));
        }
        CompletableFuture<Optional<V>> future = new CompletableFuture<>();
        loading.computeIfAbsent(key, first -> {
            waiting.add(key);
            return new ArrayList<>();
        }).add(future);
        return future;
    }

    private void end(CompletableFuture<Optional<V>> future, Loaded<K, V> answer) {
        if (answer instanceof Loaded.Failed<K, V> failed) {
            failures.put(failed.key(), failed.cause());
            future.completeExceptionally(failed.cause());
        } else {
            future.complete(value(answer));
        }
    }
}
