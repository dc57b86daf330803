/**
 * Ends a transaction again when it is rolled back after its commit, as finally blocks do. Another one that began at the
 * same moment is forgotten with it, and loses the versions that it sees.
 *
 * <p>Caught by: MvccStoreTest.rollingBackWhatHasEndedDoesNothing
 */
public final class MvccStore<K extends Comparable<? super K>, V> {

    private final class Snapshot implements MvccTransaction<K, V> {

        @Override
        public void rollback() {
            ended = true;
            close(at);
        }
    }
}
