/**
 * Counts the hint that it keeps for a node as that node's copy, so that a write is always done: the sloppy quorum. A
 * read asks the nodes, and not the hints.
 *
 * <p>Caught by: QuorumStoreTest.aHintIsNoCopy, aPutHasOneTimeoutForBothItsHalves,
 * aPutThatHasFailedIsHandedOverAllTheSame, whatWasReplacedMayStillBeConfirmed,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private void giveUp() {
        List<Question> over = new ArrayList<>();
        questions.values().removeIf(question -> isLate(question.begun) && over.add(question));
        List.copyOf(writes.values()).stream().filter(write -> isLate(write.begun))
                .forEach(write -> write.client.complete(null));
        over.forEach(question -> fail(question.client, question.key, question.answers.size() + " answered, of "
                + settings.read() + " that a question needs"));
    }
}
