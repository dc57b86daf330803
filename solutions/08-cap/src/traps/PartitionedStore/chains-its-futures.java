import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Has the second half of a get follow from the first by {@code thenCompose}, and gives the client what comes of it. A
 * stage that was cancelled never calls its function: a client that has lost patience stops the writing back.
 *
 * <p>Caught by: PartitionedStoreTest.aGetThatIsCancelledIsWrittenBackAllTheSame
 */
public final class PartitionedStore {

    public CompletableFuture<Set<String>> get(String key, Mode mode) {
        Objects.requireNonNull(key, "key");
        if (Objects.requireNonNull(mode, "mode") == Mode.AVAILABLE) {
            return CompletableFuture.completedFuture(disk.load(key));
        }
        CompletableFuture<Set<String>> answered = new CompletableFuture<>();
        long begun = now;
        begin(begun, answered, request -> new StoreMessage.Ask(request, key), disk.load(key),
                found -> answered.complete(Set.copyOf(found)));
        return answered.thenCompose(union -> {
            CompletableFuture<Set<String>> written = new CompletableFuture<>();
            mergeEverywhere(key, union, begun, written, () -> written.complete(union));
            return written;
        });
    }
}
