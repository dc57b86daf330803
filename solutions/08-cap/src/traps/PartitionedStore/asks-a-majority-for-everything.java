/**
 * Waits for a majority whatever the mode. That is not available: the node that is alone answers nothing.
 *
 * <p>Caught by: PartitionedStoreTest.whatIsAvailableIsDoneAtOnceAndAlone, aConsistentGetTellsTheUnionOfAMajority,
 * aConsistentGetTellsNothingThatAMajorityHasNot, theTimeoutOfAGetIsThatOfItsCall, bothSidesOfACutComeTogether,
 * whatIsSharedIsSentAtTheIntervalAgainAndAgain, itemsAreOnlyEverAdded, aStopForgetsNoItem,
 * theFirstIntervalBeginsWhenANodeIsMade, theIntervalBeginsWithTheTimeOfSharingThatCameLast,
 * whatThisNodeHasAlreadyIsNotWithAMajorityForThat, aConsistentGetIsWrittenBackAlsoWhereAllHaveTheSame,
 * whatComesAfterAMajorityHasAnsweredIsNotTold, whatWasSentDoesNotChange, aGetThatIsCancelledIsWrittenBackAllTheSame,
 * eachSetIsShared, whatIsSharedIsNotAnswered, whatIsWrittenBackIsSentToEveryOtherNode,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    public CompletableFuture<Void> add(String key, String item, Mode mode) {
        Objects.requireNonNull(key, "key");
        Set<String> items = Set.of(Objects.requireNonNull(item, "item"));
        Objects.requireNonNull(mode, "mode");
        CompletableFuture<Void> client = new CompletableFuture<>();
        mergeEverywhere(key, items, now, client, () -> client.complete(null));
        return client;
    }
}
