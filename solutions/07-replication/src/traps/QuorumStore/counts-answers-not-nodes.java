/**
 * Counts answers and not the nodes that gave them. A network may deliver an answer twice, and then one other node is
 * taken for two.
 *
 * <p>Caught by: QuorumStoreTest.anAnswerThatComesTwiceIsOneAnswer, anAnswerThatComesTwiceIsRepairedOnce,
 * QuorumStoreProperties.threeNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private static final class Question {

        private int count;
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
