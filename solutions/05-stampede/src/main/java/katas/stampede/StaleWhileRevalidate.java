package katas.stampede;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    private final long fresh;
    private final long usable;
    private final int refreshes;
    private final Function<? super K, ? extends V> loader;
    private final Executor executor;
    private final LongSupplier ticker;
    private final Object lock = new Object();
    private final Map<K, Entry<V>> entries = new HashMap<>();
    /** Loads that somebody waits for. */
    private final Map<K, Load<V>> awaited = new HashMap<>();
    private int refreshing;

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
        if (refreshes < 1) {
            throw new IllegalArgumentException("refreshes must be at least 1, not " + refreshes);
        }
        this.fresh = nanos("fresh", fresh);
        this.usable = nanos("fresh + stale", fresh.plus(Duration.ofNanos(nanos("stale", stale))));
        this.refreshes = refreshes;
        this.loader = Objects.requireNonNull(loader, "loader");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    private static long nanos(String name, Duration length) {
        if (length.compareTo(Duration.ofNanos(1)) < 0 || length.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(
                    name + " must be from 1 to Long.MAX_VALUE nanoseconds, not " + length);
        }
        return length.toNanos();
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
        Objects.requireNonNull(key, "key");
        Load<V> load = null;
        CompletableFuture<V> answer;
        synchronized (lock) {
            long now = ticker.getAsLong();
            Entry<V> held = usable(key, now);
            if (held != null) {
                answer = CompletableFuture.completedFuture(held.value);
                if (now - held.begun >= fresh && !held.refreshing && refreshing < refreshes) {
                    held.refreshing = true;
                    refreshing++;
                    load = new Load<>(now, held);
                }
            } else if (awaited.containsKey(key)) {
                answer = own(awaited.get(key).future);
            } else {
                load = new Load<>(now, null);
                awaited.put(key, load);
                answer = own(load.future);
            }
        }
        // Not under the lock, for an executor may run what it is given at once.
        if (load != null) {
            start(key, load);
        }
        return answer;
    }

    /**
     * Stores a value that its source has just got.
     *
     * @param key whose value; not null
     * @param value the value, or null if there is none any more
     * @throws NullPointerException if {@code key} is null
     */
    public void put(K key, V value) {
        Objects.requireNonNull(key, "key");
        synchronized (lock) {
            entries.put(key, new Entry<>(value, ticker.getAsLong()));
            awaited.remove(key);
        }
    }

    /**
     * Forgets a value that has changed at its source.
     *
     * @param key whose value; not null
     * @throws NullPointerException if it is null
     */
    public void invalidate(K key) {
        Objects.requireNonNull(key, "key");
        synchronized (lock) {
            awaited.remove(key);
            entries.remove(key);
        }
    }

    /** The key's entry unless it is as good as gone; then it goes, and no refresh of it finds it any more. */
    private Entry<V> usable(K key, long now) {
        Entry<V> held = entries.get(key);
        if (held != null && now - held.begun >= usable) {
            entries.remove(key);
            return null;
        }
        return held;
    }

    private void start(K key, Load<V> load) {
        try {
            executor.execute(() -> run(key, load));
        } catch (RuntimeException | Error refused) {
            end(key, load, null, refused);
        }
    }

    private void run(K key, Load<V> load) {
        V value;
        try {
            value = loader.apply(key);
        } catch (Throwable thrown) {
            end(key, load, null, thrown);
            return;
        }
        end(key, load, value, null);
    }

    private void end(K key, Load<V> load, V value, Throwable thrown) {
        synchronized (lock) {
            if (load.ended) {
                // The executor has run the task, and has thrown after that.
                return;
            }
            load.ended = true;
            boolean nothingNewer;
            if (load.of == null) {
                nothingNewer = awaited.remove(key, load);
            } else {
                refreshing--;
                load.of.refreshing = false;
                nothingNewer = entries.get(key) == load.of;
            }
            if (nothingNewer && thrown == null) {
                entries.put(key, new Entry<>(value, load.begun));
            }
        }
        if (thrown == null) {
            load.future.complete(value);
        } else {
            load.future.completeExceptionally(thrown);
        }
    }

    /** A future that ends as the load does, and is nobody else's. */
    private static <V> CompletableFuture<V> own(CompletableFuture<V> load) {
        CompletableFuture<V> own = new CompletableFuture<>();
        // Not copy, which hands an exception on in a CompletionException.
        load.whenComplete((value, thrown) -> {
            if (thrown == null) {
                own.complete(value);
            } else {
                own.completeExceptionally(thrown);
            }
        });
        return own;
    }

    private static final class Entry<V> {

        private final V value;
        private final long begun;
        private boolean refreshing;

        private Entry(V value, long begun) {
            this.value = value;
            this.begun = begun;
        }
    }

    private static final class Load<V> {

        private final long begun;
        /** The entry that this refreshes; null if somebody waits. */
        private final Entry<V> of;
        private final CompletableFuture<V> future = new CompletableFuture<>();
        private boolean ended;

        private Load(long begun, Entry<V> of) {
            this.begun = begun;
            this.of = of;
        }
    }
}
