/**
 * Saves whatever is handed over. A copy that comes late, or by a hint, takes the place of a newer one.
 *
 * <p>Caught by: QuorumStoreTest.aCopyThatIsOlderIsConfirmedAndNotSaved,
 * QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private void keep(String key, Copy copy) {
        disk.save(key, copy);
    }
}
