/**
 * Tells what a majority of nodes has told, and leaves them as they are. The next get may ask another majority, and tell
 * less.
 *
 * <p>Caught by: PartitionedStoreTest.aConsistentGetTellsNothingThatAMajorityHasNot, theTimeoutOfAGetIsThatOfItsCall,
 * aConsistentGetIsWrittenBackAlsoWhereAllHaveTheSame, aGetIsRefusedInTimeAlsoWhereWhatCameLaterWaits,
 * aGetThatIsCancelledIsWrittenBackAllTheSame, whatIsWrittenBackIsSentToEveryOtherNode,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    public CompletableFuture<Set<String>> get(String key, Mode mode) {
        Objects.requireNonNull(key, "key");
        if (Objects.requireNonNull(mode, "mode") == Mode.AVAILABLE) {
            return CompletableFuture.completedFuture(disk.load(key));
        }
        CompletableFuture<Set<String>> client = new CompletableFuture<>();
        begin(now, client, request -> new StoreMessage.Ask(request, key), disk.load(key),
                found -> client.complete(Set.copyOf(found)));
        return client;
    }
}
