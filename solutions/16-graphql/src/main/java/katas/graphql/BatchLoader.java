package katas.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Collects what one request asks for, and loads it by few calls of a source. Each request has a loader of its own.
 *
 * <p>{@link #load} only writes a key down. {@link #dispatch} asks the source for the keys written down since the last
 * time, each of them once however often it was loaded, in the order of their first loads, also for those whose futures
 * were cancelled meanwhile. If there are more than a batch may have, there are several calls, all of them full but the
 * last.
 *
 * <ul>
 * <li>Values are given out by their keys. In which order the source returns them does not matter. What it returns of
 * keys that it was not asked for is ignored.
 * <li>A key of which the source says nothing has no value: its futures end with an empty {@code Optional}.
 * <li>A key that the source calls failed fails alone: its futures end with that cause.
 * <li>A key of which the source says two things or more, whichever they are, fails alone, by an {@link
 * IllegalStateException} whose message names the key.
 * <li>If a call of the source throws, whatever it throws, all keys of that call fail with just that. If it returns null
 * or a list with null in it, all of them fail with a {@link NullPointerException}. Other calls of the same dispatch
 * take place all the same.
 * </ul>
 *
 * <p>So every future has ended when the dispatch after its load returns. All calls of the source have taken place
 * before the first of the futures ends. What is loaded while the source works or while futures end waits for another
 * dispatch, unless it is known or being loaded.
 *
 * <p>A value is remembered, and so is that there is none: to load that key again asks nobody, and gives a future that
 * has ended, with the very same value. A failure is not remembered: to load its key again asks the source again, at the
 * next dispatch.
 *
 * <p>Every call of {@code load} returns a future of its own; whoever cancels or completes it does that to no other.
 * Keys are compared by {@code equals}. Not thread-safe: it belongs to the thread of its request.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 * @see <a href="https://github.com/graphql/dataloader">DataLoader</a>
 */
public final class BatchLoader<K, V> {

    private final BatchSource<K, V> source;
    private final int largestBatch;
    private final Map<K, Optional<V>> known = new HashMap<>();
    private final Map<K, List<CompletableFuture<Optional<V>>>> loading = new HashMap<>();
    private List<K> waiting = new ArrayList<>();

    /**
     * Makes a loader that has asked for nothing yet.
     *
     * @param source loads the values, not null
     * @param largestBatch the largest number of keys that one call may have, from 1
     * @throws IllegalArgumentException if {@code largestBatch} is below 1; the message names it
     * @throws NullPointerException if {@code source} is null
     */
    public BatchLoader(BatchSource<K, V> source, int largestBatch) {
        this.source = Objects.requireNonNull(source, "source");
        if (largestBatch < 1) {
            throw new IllegalArgumentException("largestBatch must be at least 1, not " + largestBatch);
        }
        this.largestBatch = largestBatch;
    }

    /**
     * Asks for a value. Calls nobody.
     *
     * @param key whose, not null
     * @return ends with the value, or empty if there is none, at the next {@link #dispatch}; has ended already if that
     *     is known
     * @throws NullPointerException if {@code key} is null
     */
    public CompletableFuture<Optional<V>> load(K key) {
        Optional<V> value = known.get(Objects.requireNonNull(key, "key"));
        if (value != null) {
            return CompletableFuture.completedFuture(value);
        }
        CompletableFuture<Optional<V>> future = new CompletableFuture<>();
        loading.computeIfAbsent(key, first -> {
            waiting.add(key);
            return new ArrayList<>();
        }).add(future);
        return future;
    }

    /**
     * Loads what waits. Does nothing, and calls nobody, if nothing does.
     *
     * @return how many calls of the source that took, from 0
     */
    public int dispatch() {
        List<K> keys = waiting;
        waiting = new ArrayList<>();
        Map<K, Loaded<K, V>> answers = new LinkedHashMap<>();
        int calls = 0;
        int asked = 0;
        while (asked < keys.size()) {
            List<K> batch = List.copyOf(keys.subList(asked, asked + Math.min(largestBatch, keys.size() - asked)));
            answers.putAll(answers(batch));
            asked += batch.size();
            calls++;
        }
        // All of this is settled before any future ends, for what hangs from it may load again.
        Map<K, List<CompletableFuture<Optional<V>>>> ending = new LinkedHashMap<>();
        for (K key : keys) {
            ending.put(key, loading.remove(key));
            if (!(answers.get(key) instanceof Loaded.Failed<K, V>)) {
                known.put(key, value(answers.get(key)));
            }
        }
        ending.forEach((key, futures) -> futures.forEach(future -> end(future, answers.get(key))));
        return calls;
    }

    private Map<K, Loaded<K, V>> answers(List<K> batch) {
        Map<K, Loaded<K, V>> answers = new HashMap<>();
        try {
            for (Loaded<K, V> answer : source.load(batch)) {
                if (answers.put(answer.key(), answer) != null) {
                    answers.put(answer.key(), new Loaded.Failed<>(answer.key(),
                            new IllegalStateException("the source says two things about the key " + answer.key())));
                }
            }
            answers.keySet().retainAll(Set.copyOf(batch));
        } catch (Throwable failure) {
            // Whoever waits for a future must be told of an Error, too.
            answers.clear();
            batch.forEach(key -> answers.put(key, new Loaded.Failed<>(key, failure)));
        }
        return answers;
    }

    private Optional<V> value(Loaded<K, V> answer) {
        return answer instanceof Loaded.Found<K, V> found ? Optional.of(found.value()) : Optional.empty();
    }

    private void end(CompletableFuture<Optional<V>> future, Loaded<K, V> answer) {
        if (answer instanceof Loaded.Failed<K, V> failed) {
            future.completeExceptionally(failed.cause());
        } else {
            future.complete(value(answer));
        }
    }
}
