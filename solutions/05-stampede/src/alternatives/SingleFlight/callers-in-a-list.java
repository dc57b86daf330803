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
        if (joined(key, mine)) {
            return mine;
        }
        try {
            executor.execute(() -> run(key, loader));
        } catch (RuntimeException | Error refused) {
            tell(key, each -> each.completeExceptionally(refused));
        }
        return mine;
    }

    public int underWay() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private boolean joined(K key, CompletableFuture<V> caller) {
        synchronized (waiting) {
            List<CompletableFuture<V>> callers = waiting.get(key);
            boolean underWay = callers != null;
            if (!underWay) {
                callers = new ArrayList<>();
                waiting.put(key, callers);
            }
            callers.add(caller);
            return underWay;
        }
    }

    private void run(K key, Function<? super K, ? extends V> loader) {
        Consumer<CompletableFuture<V>> end;
        try {
            V value = loader.apply(key);
            end = each -> each.complete(value);
        } catch (Throwable thrown) {
            end = each -> each.completeExceptionally(thrown);
        }
        tell(key, end);
    }

    /** Tells outside the lock, for whoever is told may call again, or take his time. */
    private void tell(K key, Consumer<CompletableFuture<V>> end) {
        List<CompletableFuture<V>> callers;
        synchronized (waiting) {
            callers = waiting.remove(key);
        }
        callers.forEach(end);
    }
}
