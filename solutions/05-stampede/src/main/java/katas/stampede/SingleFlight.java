package katas.stampede;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();
    private final Executor executor;

    /**
     * Makes a table of flights, none of them under way.
     *
     * @param executor runs the loaders, each task once or, if it refuses it by an exception or error, never; not null
     * @throws NullPointerException if it is null
     */
    public SingleFlight(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
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
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        CompletableFuture<V> started = new CompletableFuture<>();
        CompletableFuture<V> underWay = flights.putIfAbsent(key, started);
        if (underWay != null) {
            return own(underWay);
        }
        // Made before the flight can end, so that it is told in the order of joining like everyone else's.
        CompletableFuture<V> mine = own(started);
        try {
            executor.execute(() -> fly(key, loader, started));
        } catch (RuntimeException | Error refused) {
            land(key, started);
            started.completeExceptionally(refused);
        }
        return mine;
    }

    /**
     * How many flights are under way.
     *
     * @return 0 or more; a snapshot where other threads load
     */
    public int underWay() {
        return flights.size();
    }

    private void fly(K key, Function<? super K, ? extends V> loader, CompletableFuture<V> flight) {
        V value;
        try {
            value = loader.apply(key);
        } catch (Throwable thrown) {
            land(key, flight);
            flight.completeExceptionally(thrown);
            return;
        }
        land(key, flight);
        flight.complete(value);
    }

    /** Takes the flight off the table before anybody is told, for whoever is told may ask again at once. */
    private void land(K key, CompletableFuture<V> flight) {
        flights.remove(key, flight);
    }

    /** A future that ends as the flight does, and is nobody else's. */
    private static <V> CompletableFuture<V> own(CompletableFuture<V> flight) {
        CompletableFuture<V> own = new CompletableFuture<>();
        // Not thenApply or copy, which hand an exception on in a CompletionException.
        flight.whenComplete((value, thrown) -> {
            if (thrown == null) {
                own.complete(value);
            } else {
                own.completeExceptionally(thrown);
            }
        });
        return own;
    }
}
