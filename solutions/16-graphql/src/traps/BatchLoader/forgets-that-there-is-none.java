/**
 * Remembers rows only. What does not exist is asked for again by every level that needs it.
 *
 * <p>Caught by: BatchLoaderTest.thatThereIsNoneIsRemembered
 */
public final class BatchLoader<K, V> {

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
            ending.put(key, loading.remove(key));
            if (answers.get(key) instanceof Loaded.Found<K, V> found) {
                known.put(key, Optional.of(found.value()));
            }
        }
        ending.forEach((key, futures) -> futures.forEach(future -> end(future, answers.get(key))));
        return calls;
    }
}
