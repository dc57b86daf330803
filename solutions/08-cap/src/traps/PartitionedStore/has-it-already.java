import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Takes an add of what this node has already for done. It has it from an available add, or from a consistent one that
 * was refused: nobody else may have it, and the next consistent get on the other side does not see what was confirmed.
 *
 * <p>Caught by: PartitionedStoreTest.whatThisNodeHasAlreadyIsNotWithAMajorityForThat, whoIsToldMayCallAgainAtOnce
 */
public final class PartitionedStore {

    public CompletableFuture<Void> add(String key, String item, Mode mode) {
        Objects.requireNonNull(key, "key");
        Set<String> items = Set.of(Objects.requireNonNull(item, "item"));
        boolean has = disk.load(key).contains(item);
        if (Objects.requireNonNull(mode, "mode") == Mode.AVAILABLE || has) {
            merge(key, items);
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> client = new CompletableFuture<>();
        mergeEverywhere(key, items, now, client, () -> client.complete(null));
        return client;
    }
}
