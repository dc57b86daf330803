/**
 * Lets one key fail the whole batch: a post that is hidden takes the page of all others with it.
 *
 * <p>Caught by: BatchLoaderTest.aKeyFailsAlone, twoAnswersForAKeyAreNone, onlyTheCallThatAsksForAKeySaysWhatItHas
 */
public final class BatchLoader<K, V> {

    private Map<K, Loaded<K, V>> answers(List<K> batch) {
        Map<K, Loaded<K, V>> answers = new HashMap<>();
        try {
            for (Loaded<K, V> answer : source.load(batch)) {
                if (answer instanceof Loaded.Failed<K, V> failed) {
                    throw failed.cause();
                }
                if (answers.put(answer.key(), answer) != null) {
                    answers.put(answer.key(), new Loaded.Failed<>(answer.key(),
                            new IllegalStateException("the source says two things about the key " + answer.key())));
                }
            }
            answers.keySet().retainAll(batch);
        } catch (Throwable failure) {
            answers.clear();
            batch.forEach(key -> answers.put(key, new Loaded.Failed<>(key, failure)));
        }
        return answers;
    }
}
