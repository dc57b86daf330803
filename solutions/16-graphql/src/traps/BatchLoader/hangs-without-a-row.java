/**
 * Ends the futures of the rows that came. Whoever asked for a row that does not exist waits for ever, and so does
 * his request.
 *
 * <p>Caught by: BatchLoaderTest.aDatabaseReturnsRowsInItsOwnOrder, whatTheSourceDoesNotHaveIsEmpty,
 * thatThereIsNoneIsRemembered, onlyTheCallThatAsksForAKeySaysWhatItHas
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
        keys.stream().filter(answers::containsKey).forEach(key -> {
            Loaded<K, V> answer = answers.get(key);
            if (answer instanceof Loaded.Found<K, V>) {
                known.put(key, value(answer));
            }
            loading.remove(key).forEach(future -> end(future, answer));
        });
        return calls;
    }
}
