/**
 * Answers a consistent get from its own copy, as a leader of the past would: it does not know what the others have done
 * since.
 *
 * <p>Caught by: PartitionedStoreTest.aConsistentGetTellsTheUnionOfAMajority,
 * aConsistentGetTellsNothingThatAMajorityHasNot, theSmallerSideRefusesAndTheLargerDoesNotNotice,
 * theTimeoutOfAGetIsThatOfItsCall, aConsistentGetIsWrittenBackAlsoWhereAllHaveTheSame,
 * aGetIsRefusedInTimeAlsoWhereWhatCameLaterWaits, aGetThatIsCancelledIsWrittenBackAllTheSame,
 * whatComesAfterARefusalIsNotWrittenBack, whatIsWrittenBackIsSentToEveryOtherNode,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    public CompletableFuture<Set<String>> get(String key, Mode mode) {
        Objects.requireNonNull(mode, "mode");
        return CompletableFuture.completedFuture(disk.load(Objects.requireNonNull(key, "key")));
    }
}
