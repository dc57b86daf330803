/**
 * Gives the first row to the first key, the second to the second. The database has an order of its own, and so
 * everybody gets somebody else's row.
 *
 * <p>Caught by: BatchLoaderTest.aDatabaseReturnsRowsInItsOwnOrder, theSourceMayAnswerInAnyOrder,
 * whatTheSourceDoesNotHaveIsEmpty, aKeyFailsAlone, twoAnswersForAKeyAreNone, onlyTheCallThatAsksForAKeySaysWhatItHas,
 * whatACallThatFailsHasSaidOfOthersIsIgnored
 */
public final class BatchLoader<K, V> {

    private Map<K, Loaded<K, V>> answers(List<K> batch) {
        Map<K, Loaded<K, V>> answers = new HashMap<>();
        try {
            List<Loaded<K, V>> loaded = source.load(batch);
            for (int i = 0; i < Math.min(batch.size(), loaded.size()); i++) {
                answers.put(batch.get(i), Objects.requireNonNull(loaded.get(i)));
            }
        } catch (Throwable failure) {
            answers.clear();
            batch.forEach(key -> answers.put(key, new Loaded.Failed<>(key, failure)));
        }
        return answers;
    }
}
