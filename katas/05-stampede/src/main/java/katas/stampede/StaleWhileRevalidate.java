package katas.stampede;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A cache that goes on serving a value for a while after it has grown stale, and loads a new one behind the scenes:
 * nobody waits but for the first.
 *
 * <p>The age of a value is the time since the call that had it loaded or put: what was true then may have changed while
 * it was being loaded. A value is <i>fresh</i> while its age is less than {@code fresh}; <i>stale</i> from then on,
 * while its age is less than {@code fresh + stale}; and from then on as good as gone.
 * <ul>
 * <li>A call that finds a fresh value gets it, and nothing is loaded.
 * <li>A call that finds a stale one gets it at once, whatever else happens, and starts a <i>refresh</i> if none of this
 * value is under way and fewer than {@code refreshes} are of all keys. A refresh is under way from the call that starts
 * it until its loader has returned or thrown, or the executor has refused it. One that throws changes nothing, and the
 * next call may start another.
 * <li>A call that finds none waits for a load: for the one that a call before it waits for, if there is one, else for a
 * new one. All who wait for it learn the same; what it throws is not remembered. These loads are not counted.
 * </ul>
 *
 * <p>What was loaded is stored only if nothing else has happened to the key since its load began: no {@link #put}, no
 * {@link #invalidate}, and its value, if it had one, was not found gone by a call. So a late load never takes the place
 * of something newer; a refresh that is slower than its value lives is stored all the same, if no call has come by in
 * between. A call that begins after {@code put} or {@code invalidate} has returned never waits for a load
 * that began before.
 *
 * <p>That there is no value, which the loader says by null, is kept and served like a value. Time is what the ticker
 * says, in nanoseconds; its origin is arbitrary, and from {@link Long#MAX_VALUE} it goes on at {@link Long#MIN_VALUE}.
 * Every load is a task of the executor, also one that somebody waits for. Memory
 * grows with the keys: they are not bounded here. Thread-safe; a call never waits, unless the executor runs its tasks
 * on the caller's thread.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class StaleWhileRevalidate<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param fresh how long a value is fresh; at least a nanosecond
     * @param stale how much longer it may be served; at least a nanosecond, and both together at most
     *     {@link Long#MAX_VALUE} of them
     * @param refreshes how many refreshes may be under way at a time; at least 1
     * @param loader gets a key and returns its value, or null if there is none; not null
     * @param executor runs the loader, each task once or, if it refuses it by an exception or error, never; not null
     * @param ticker the time in nanoseconds, such as {@code System::nanoTime}; it throws nothing; not null
     * @throws IllegalArgumentException if a duration, their sum or {@code refreshes} is out of its range; the message
     *     contains the value that is, a duration, or the sum, as its {@code toString} has it
     * @throws NullPointerException if an argument is null; of several bad arguments any may be the one that is told of
     */
    public StaleWhileRevalidate(Duration fresh, Duration stale, int refreshes, Function<? super K, ? extends V> loader,
            Executor executor, LongSupplier ticker) {
        throw new UnsupportedOperationException("TODO: new StaleWhileRevalidate");
    }

    /**
     * Gets a value, fresh or stale, or waits for one.
     *
     * @param key whose value; not null
     * @return a future of the value, or of null if there is none; done already if a value was held. Every call gets a
     *     future of its own, and what is done to it concerns no other. It is completed by the very exception or error
     *     that the loader throws, even a checked one, or by that with which the executor refuses the task; a refused
     *     refresh is a failed one, and is not told. What the executor throws after the loader has ended is dropped
     * @throws NullPointerException if {@code key} is null
     */
    public CompletableFuture<V> get(K key) {
        throw new UnsupportedOperationException("TODO: StaleWhileRevalidate.get");
    }

    /**
     * Stores a value that its source has just got.
     *
     * @param key whose value; not null
     * @param value the value, or null if there is none any more
     * @throws NullPointerException if {@code key} is null
     */
    public void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: StaleWhileRevalidate.put");
    }

    /**
     * Forgets a value that has changed at its source.
     *
     * @param key whose value; not null
     * @throws NullPointerException if it is null
     */
    public void invalidate(K key) {
        throw new UnsupportedOperationException("TODO: StaleWhileRevalidate.invalidate");
    }
}
