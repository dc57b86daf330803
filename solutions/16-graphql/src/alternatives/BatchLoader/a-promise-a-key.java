package katas.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps one promise for each key; whoever loads gets a copy of it that hangs from the promise. */
public final class BatchLoader<K, V> {

    private final BatchSource<K, V> source;
    private final int largestBatch;
    private final Map<K, CompletableFuture<Optional<V>>> promises = new HashMap<>();
    private Map<K, CompletableFuture<Optional<V>>> queue = new LinkedHashMap<>();

    public BatchLoader(BatchSource<K, V> source, int largestBatch) {
        this.source = Objects.requireNonNull(source, "source");
        if (largestBatch <= 0) {
            throw new IllegalArgumentException("a batch of " + largestBatch + " keys");
        }
        this.largestBatch = largestBatch;
    }

    public CompletableFuture<Optional<V>> load(K key) {
        CompletableFuture<Optional<V>> promise = promises.get(Objects.requireNonNull(key, "key"));
        if (promise == null) {
            promise = new CompletableFuture<>();
            promises.put(key, promise);
            queue.put(key, promise);
        }
        CompletableFuture<Optional<V>> own = new CompletableFuture<>();
        promise.whenComplete((value, thrown) -> {
            if (thrown == null) {
                own.complete(value);
            } else {
                own.completeExceptionally(thrown);
            }
        });
        return own;
    }

    public int dispatch() {
        Map<K, CompletableFuture<Optional<V>>> taken = queue;
        queue = new LinkedHashMap<>();
        List<Runnable> endings = new ArrayList<>();
        List<K> batch = new ArrayList<>();
        int calls = 0;
        for (K key : taken.keySet()) {
            batch.add(key);
            if (batch.size() == largestBatch) {
                ask(batch, taken, endings);
                calls++;
                batch = new ArrayList<>();
            }
        }
        if (!batch.isEmpty()) {
            ask(batch, taken, endings);
            calls++;
        }
        endings.forEach(Runnable::run);
        return calls;
    }

    private void ask(List<K> keys, Map<K, CompletableFuture<Optional<V>>> taken, List<Runnable> endings) {
        Map<K, List<Loaded<K, V>>> answers = new HashMap<>();
        try {
            for (Loaded<K, V> loaded : source.load(new ArrayList<>(keys))) {
                answers.computeIfAbsent(loaded.key(), first -> new ArrayList<>()).add(loaded);
            }
        } catch (Throwable thrown) {
            keys.forEach(key -> fail(key, taken.get(key), thrown, endings));
            return;
        }
        for (K key : keys) {
            List<Loaded<K, V>> mine = answers.getOrDefault(key, List.of());
            if (mine.size() > 1) {
                fail(key, taken.get(key), new IllegalStateException(key + " twice in one answer"), endings);
            } else if (mine.isEmpty()) {
                endings.add(() -> taken.get(key).complete(Optional.empty()));
            } else if (mine.get(0) instanceof Loaded.Failed<K, V> failed) {
                fail(key, taken.get(key), failed.cause(), endings);
            } else {
                Optional<V> value = Optional.of(((Loaded.Found<K, V>) mine.get(0)).value());
                endings.add(() -> taken.get(key).complete(value));
            }
        }
    }

    private void fail(K key, CompletableFuture<Optional<V>> promise, Throwable thrown, List<Runnable> endings) {
        endings.add(() -> {
            promises.remove(key, promise);
            promise.completeExceptionally(thrown);
        });
    }
}
