package katas.stampede;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** A flight is a list of those who wait for it, under one lock; who takes the list off the table tells them all. */
public final class SingleFlight<K, V> {

    private final Map<K, List<CompletableFuture<V>>> waiting = new HashMap<>();
    private final Executor executor;

    public SingleFlight(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    public CompletableFuture<V> load(K key, Function<? super K, ? extends V> loader) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        CompletableFuture<V> mine = new CompletableFuture<>();
        List<CompletableFuture<V>> started = join(key, mine);
        if (started == null) {
            return mine;
        }
        try {
            executor.execute(() -> run(key, started, loader));
        } catch (RuntimeException | Error refused) {
            tell(key, started, each -> each.completeExceptionally(refused));
        }
        return mine;
    }

    public int underWay() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** The list of a flight that is to be started; null if there was one to join. */
    private List<CompletableFuture<V>> join(K key, CompletableFuture<V> caller) {
        synchronized (waiting) {
            List<CompletableFuture<V>> underWay = waiting.get(key);
            List<CompletableFuture<V>> callers = underWay == null ? new ArrayList<>() : underWay;
            callers.add(caller);
            waiting.put(key, callers);
            return underWay == null ? callers : null;
        }
    }

    private void run(K key, List<CompletableFuture<V>> callers, Function<? super K, ? extends V> loader) {
        Consumer<CompletableFuture<V>> end;
        try {
            V value = loader.apply(key);
            end = each -> each.complete(value);
        } catch (Throwable thrown) {
            end = each -> each.completeExceptionally(thrown);
        }
        tell(key, callers, end);
    }

    /** Tells outside the lock, for whoever is told may call again, or take his time. */
    private void tell(K key, List<CompletableFuture<V>> callers, Consumer<CompletableFuture<V>> end) {
        synchronized (waiting) {
            if (waiting.get(key) != callers) {
                // They were told already, before the executor threw.
                return;
            }
            waiting.remove(key);
        }
        callers.forEach(end);
    }
}
