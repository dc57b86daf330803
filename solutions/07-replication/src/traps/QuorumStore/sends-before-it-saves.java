/**
 * Sends a write first and saves it then. If it stops in between, it starts again without knowing of it, and gives the
 * same version to another value: two nodes then differ for ever, and take each other for equal.
 *
 * <p>Caught by: QuorumStoreTest.aNodeSavesItsWriteBeforeItSendsIt,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private void store(Write write) {
        writes.put(write.id(), write);
        write.missing.forEach(node -> network.send(node, new QuorumMessage.Store(write.key, write.copy)));
        disk.save(write.key, write.copy);
        stored(write, self);
    }
}
