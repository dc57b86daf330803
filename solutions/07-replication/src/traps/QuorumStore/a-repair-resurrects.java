/**
 * Takes a tombstone for nothing at all, and something for newer than nothing. So a read brings back what was deleted,
 * and even repairs the nodes that knew of it.
 *
 * <p>Caught by: QuorumStoreTest.aTombstoneReplacesAValueAndNotNothing, whoWasRepairedWithAValueNeedsItsTombstone,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private static Copy newer(Copy one, Copy other) {
        if (one == null || one.isTombstone()) {
            return other == null ? one : other;
        }
        return other != null && !other.isTombstone() && other.isNewerThan(one) ? other : one;
    }
}
