/**
 * Counts answers and not the nodes that gave them. A network may deliver an answer twice, and then one other node is
 * taken for two.
 *
 * <p>Caught by: QuorumStoreTest.anAnswerThatComesTwiceIsOneAnswer,
 * QuorumStoreProperties.threeNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private static final class Question {

        private final String key;
        private final long begun;
        private final CompletableFuture<?> client;
        private final boolean repairs;
        private final Consumer<Question> atQuorum;
        private final Map<String, Copy> answers = new LinkedHashMap<>();
        private long highest;
        private int count;

        Question(String key, long begun, CompletableFuture<?> client, boolean repairs, Consumer<Question> atQuorum) {
            this.key = key;
            this.begun = begun;
            this.client = client;
            this.repairs = repairs;
            this.atQuorum = atQuorum;
        }

        Copy newest() {
            Copy newest = null;
            for (Copy copy : answers.values()) {
                newest = newer(newest, copy);
            }
            return newest;
        }
    }

    private void answered(Question question, String from, Copy copy, long highest) {
        question.answers.put(from, copy);
        question.highest = Math.max(question.highest, highest);
        question.count++;
        if (question.count == settings.read()) {
            question.atQuorum.accept(question);
        }
        if (question.repairs && question.count >= settings.read()) {
            repair(question);
        }
    }
}
