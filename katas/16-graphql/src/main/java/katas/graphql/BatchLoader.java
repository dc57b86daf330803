package katas.graphql;

import java.util.Optional;
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

    /**
     * Makes a loader that has asked for nothing yet.
     *
     * @param source loads the values, not null
     * @param largestBatch the largest number of keys that one call may have, from 1
     * @throws IllegalArgumentException if {@code largestBatch} is below 1; the message names it
     * @throws NullPointerException if {@code source} is null
     */
    public BatchLoader(BatchSource<K, V> source, int largestBatch) {
        throw new UnsupportedOperationException("TODO: new BatchLoader");
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
        throw new UnsupportedOperationException("TODO: BatchLoader.load");
    }

    /**
     * Loads what waits. Does nothing, and calls nobody, if nothing does.
     *
     * @return how many calls of the source that took, from 0
     */
    public int dispatch() {
        throw new UnsupportedOperationException("TODO: BatchLoader.dispatch");
    }
}
