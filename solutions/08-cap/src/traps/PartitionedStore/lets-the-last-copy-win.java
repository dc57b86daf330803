/**
 * Takes the copy that has come in place of its own. When a cut is mended, one side's items are gone.
 *
 * <p>Caught by: PartitionedStoreTest.bothSidesOfACutComeTogether, itemsAreOnlyEverAdded,
 * PartitionedStoreProperties.threeNodesKeepBothPromisesWhateverTheNetworkDoes
 */
public final class PartitionedStore {

    public void receive(String from, StoreMessage message) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(message, "message");
        if (message instanceof StoreMessage.Ask ask) {
            network.send(from, new StoreMessage.Items(ask.request(), disk.load(ask.key())));
        } else if (message instanceof StoreMessage.Items found) {
            answered(found.request(), from, found.items());
        } else if (message instanceof StoreMessage.Merge merge) {
            merge(merge.key(), merge.items());
            network.send(from, new StoreMessage.Merged(merge.request()));
        } else if (message instanceof StoreMessage.Merged merged) {
            answered(merged.request(), from, Set.of());
        } else if (message instanceof StoreMessage.Share share) {
            disk.save(share.key(), share.items());
        }
    }
}
