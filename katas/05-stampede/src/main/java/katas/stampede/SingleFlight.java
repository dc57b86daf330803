package katas.stampede;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Lets many callers who want the same thing at the same time share one load of it: a flight.
 *
 * <p>A call of {@link #load} for a key that no flight is under way for starts one: the key's loader runs once, as a
 * task of the executor. A call for a key that a flight is under way for joins it, and its own loader is not used. A
 * flight ends when its loader returns or throws, and then, whatever came of it, all who joined learn the same: the
 * value, null included, or the very exception or error that the loader threw, even a checked one. Nothing is
 * remembered: from the moment at which a flight's end completes the first of its futures, and so when dependents run,
 * it is under way no more, and a call for the key starts another. Keys are equal by {@code equals}. Flights of
 * different keys do not wait for each other, nor for those who are told of an end.
 *
 * <p>Those who joined are told one after the other, in no particular order, by the thread in which the flight has
 * ended. So a dependent that waits for another future of its own flight may wait for ever.
 *
 * <p>Each call gets a future of its own. Whoever cancels or completes it takes nobody with him: neither the loader nor
 * the futures of others notice, and a flight that nobody waits for any more goes on to its end and can still be joined.
 *
 * <p>Memory is held for flights under way only, with all who joined, those who have cancelled included. Thread-safe; a
 * call never waits, unless the executor runs its tasks on the caller's thread.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class SingleFlight<K, V> {

    /**
     * Makes a table of flights, none of them under way.
     *
     * @param executor runs the loaders, each task once or, if it refuses it by an exception or error, never; not null
     * @throws NullPointerException if it is null
     */
    public SingleFlight(Executor executor) {
        throw new UnsupportedOperationException("TODO: new SingleFlight");
    }

    /**
     * Joins the key's flight, or starts it.
     *
     * @param key what is wanted; not null
     * @param loader gets the key and returns its value, or null if there is none; not null
     * @return a new future of the value. It is completed by what the loader returns or throws, or, if the executor
     *     refuses the task by an exception or error, by that, which this call then does not throw. What the executor
     *     throws after the loader has ended is dropped
     * @throws NullPointerException if an argument is null; no flight is then started
     */
    public CompletableFuture<V> load(K key, Function<? super K, ? extends V> loader) {
        throw new UnsupportedOperationException("TODO: SingleFlight.load");
    }

    /**
     * How many flights are under way.
     *
     * @return 0 or more; a snapshot where other threads load
     */
    public int underWay() {
        throw new UnsupportedOperationException("TODO: SingleFlight.underWay");
    }
}
