/**
 * Removes a tombstone when the grace has passed since it was written, as a garbage collector with a fixed time does,
 * whether all nodes have it or not. One that was away for longer still has the value, and the next read spreads it.
 *
 * <p>Caught by: QuorumStoreTest.aTombstoneThatOneHasNotIsKept, newsOfATombstoneRemovesNoNewerOne,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private void keep(String key, Copy copy) {
        if (copy.isNewerThan(disk.load(key))) {
            disk.save(key, copy);
            if (copy.isTombstone()) {
                bury(key, copy.version());
            }
        }
    }

    private void store(Write write) {
        disk.save(write.key, write.copy);
        if (write.copy.isTombstone()) {
            bury(write.key, write.copy.version());
        }
        writes.put(write.id(), write);
        write.missing.forEach(node -> network.send(node, new QuorumMessage.Store(write.key, write.copy)));
        stored(write, self);
    }
}
