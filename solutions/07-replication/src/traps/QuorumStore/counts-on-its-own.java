/**
 * Gives a write the next version after its own, and asks nobody. Its own copy may be old: the write is done, and every
 * node that has a newer one throws it away.
 *
 * <p>Caught by: QuorumStoreTest.aPutIsDoneWithTheWthCopy, aPutWhoseQuestionFailsIsNotWritten,
 * aQuestionOfAWriteRepairsNothing, aWriteAlsoCountsOnFromWhatIsGone, aWriteCountsOnFromTheHighestOfRAnswers,
 * twoPutsAtOnceThroughANodeHaveTwoVersions, aPutHasOneTimeoutForBothItsHalves,
 * aPutThatHasFailedIsHandedOverAllTheSame, timesMayBeAsLongAsANumberCanBe,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private CompletableFuture<Void> write(String key, String value) {
        CompletableFuture<Void> client = new CompletableFuture<>();
        store(new Write(key, new Copy(new Version(disk.highest() + 1, self), value), now, client, others(), now));
        return client;
    }
}
