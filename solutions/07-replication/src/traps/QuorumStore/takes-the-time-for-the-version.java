/**
 * Takes the time of its clock for the version, so that the last write wins. A clock that runs ahead wins for as long as
 * it does.
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
        Version version = new Version(Math.max(now, disk.highest() + 1), self);
        store(new Write(key, new Copy(version, value), now, client, others(), now));
        return client;
    }
}
