/**
 * Counts the hint that it keeps for a node as that node's copy, so that a write is always done: the sloppy quorum. A
 * read asks the nodes, and not the hints.
 *
 * <p>Caught by: QuorumStoreTest.aHintIsNoCopy, QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private void handOff(Write write) {
        if (!write.copy.equals(disk.load(write.key))) {
            if (write.client.isDone()) {
                writes.remove(write);
            }
        } else if (isLate(write.tried)) {
            write.tried = now;
            write.missing.forEach(node -> network.send(node, new QuorumMessage.Store(write.key, write.copy)));
        }
    }

    private void giveUp() {
        List<Question> over = new ArrayList<>();
        questions.values().removeIf(question -> isLate(question.begun) && over.add(question));
        List.copyOf(writes).stream().filter(write -> isLate(write.begun)).forEach(write -> write.client.complete(null));
        over.forEach(question -> fail(question.client, question.key, question.answers.size() + " answered, of "
                + settings.read() + " that a question needs"));
    }
}
