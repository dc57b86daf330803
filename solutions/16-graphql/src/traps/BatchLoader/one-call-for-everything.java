/**
 * Ignores how many keys a call may have. The driver or the database refuses a statement with too many parameters, on
 * the day with the most visitors.
 *
 * <p>Caught by: BatchLoaderTest.aSourceThatThrowsFailsItsCall, whatNobodyAskedForIsIgnored,
 * aBatchHasAtMostAsManyKeysAsItMay, allCallsComeBeforeTheFirstEnd, onlyTheCallThatAsksForAKeySaysWhatItHas,
 * theKeysOfACallStayWhatTheyAre, whatACallThatFailsHasSaidOfOthersIsIgnored
 */
public final class BatchLoader<K, V> {

    public int dispatch() {
        List<K> keys = List.copyOf(waiting);
        waiting = new ArrayList<>();
        if (keys.isEmpty()) {
            return 0;
        }
        Map<K, Loaded<K, V>> answers = answers(keys);
        Map<K, List<CompletableFuture<Optional<V>>>> ending = new LinkedHashMap<>();
        for (K key : keys) {
            ending.put(key, loading.remove(key));
            if (!(answers.get(key) instanceof Loaded.Failed<K, V>)) {
                known.put(key, value(answers.get(key)));
            }
        }
        ending.forEach((key, futures) -> futures.forEach(future -> end(future, answers.get(key))));
        return 1;
    }
}
