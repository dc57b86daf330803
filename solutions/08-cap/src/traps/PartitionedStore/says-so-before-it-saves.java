/**
 * Says that it has the items, and saves them then. A majority that has stopped in between has nothing.
 *
 * <p>Caught by: PartitionedStoreTest.aNodeSavesBeforeItSaysSo,
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
            network.send(from, new StoreMessage.Merged(merge.request()));
            merge(merge.key(), merge.items());
        } else if (message instanceof StoreMessage.Merged merged) {
            answered(merged.request(), from, Set.of());
        } else if (message instanceof StoreMessage.Share share) {
            merge(share.key(), share.items());
        }
    }
}
