/**
 * Counts on from the versions of the copies that it finds. When a tombstone has gone there is none, and it begins with
 * 1 again: a node that still has the tombstone takes the new value for the older.
 *
 * <p>Caught by: QuorumStoreTest.aWriteAlsoCountsOnFromWhatIsGone, aWriteCountsOnFromWhatIsGoneOnItsOwnNode,
 * aWriteOfWhatIsThereIsAWriteToo, QuorumStoreProperties.twoNodesSeeTheLastWriteWhateverTheNetworkDoes
 */
public final class QuorumStore {

    private CompletableFuture<Void> write(String key, String value) {
        CompletableFuture<Void> client = new CompletableFuture<>();
        long begun = now;
        ask(key, client, false, question -> {
            Copy newest = newer(question.newest(), disk.load(key));
            long counter = newest == null ? 1 : newest.version().counter() + 1;
            store(new Write(key, new Copy(new Version(counter, self), value), begun, client, others(), now));
        });
        return client;
    }
}
