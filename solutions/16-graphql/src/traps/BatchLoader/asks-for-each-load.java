/**
 * Writes down every load and not every key. A hundred comments by three authors ask for a hundred rows.
 *
 * <p>Caught by: BatchLoaderTest.noKeyIsAskedForTwice, whatTheSourceLoadsWaits, whoeverCancelsTakesNobodyWithHim
 */
public final class BatchLoader<K, V> {

    public CompletableFuture<Optional<V>> load(K key) {
        Optional<V> value = known.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            return CompletableFuture.completedFuture(value);
        }
        CompletableFuture<Optional<V>> future = new CompletableFuture<>();
        waiting.add(key);
        loading.computeIfAbsent(key, first -> new ArrayList<>()).add(future);
        return future;
    }

    public int dispatch() {
        List<K> keys = waiting;
        waiting = new ArrayList<>();
        Map<K, Loaded<K, V>> answers = new LinkedHashMap<>();
        int calls = 0;
        for (int from = 0; from < keys.size(); from += Math.min(largestBatch, keys.size() - from)) {
            List<K> batch = List.copyOf(keys.subList(from, from + Math.min(largestBatch, keys.size() - from)));
            answers.putAll(answers(batch));
            calls++;
        }
        Map<K, List<CompletableFuture<Optional<V>>>> ending = new LinkedHashMap<>();
        for (K key : keys) {
            if (loading.containsKey(key)) {
                ending.put(key, loading.remove(key));
            }
            if (!(answers.get(key) instanceof Loaded.Failed<K, V>)) {
                known.put(key, value(answers.get(key)));
            }
        }
        ending.forEach((key, futures) -> futures.forEach(future -> end(future, answers.get(key))));
        return calls;
    }
}
