package katas.stampede;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Each key has a slot that never changes and is replaced as a whole; refreshes need one of a few permits. */
public final class StaleWhileRevalidate<K, V> {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();
    private final long fresh;
    private final long usable;
    private final Semaphore permits;
    private final Function<? super K, ? extends V> loader;
    private final Executor executor;
    private final LongSupplier ticker;

    public StaleWhileRevalidate(Duration fresh, Duration stale, int refreshes, Function<? super K, ? extends V> loader,
            Executor executor, LongSupplier ticker) {
        check(fresh);
        check(stale);
        check(fresh.plus(stale));
        if (refreshes <= 0) {
            throw new IllegalArgumentException("refreshes must be at least 1, not " + refreshes);
        }
        this.fresh = fresh.toNanos();
        this.usable = fresh.plus(stale).toNanos();
        this.permits = new Semaphore(refreshes);
        this.loader = Objects.requireNonNull(loader, "loader");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    private static void check(Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("from 1 to Long.MAX_VALUE nanoseconds, not " + length);
        }
    }

    public CompletableFuture<V> get(K key) {
        Objects.requireNonNull(key, "key");
        Decision<V> decision = new Decision<>();
        slots.compute(key, (same, slot) -> decide(slot, decision));
        if (decision.begins != null) {
            start(key, decision.begins);
        }
        return decision.answer;
    }

    private Slot<V> decide(Slot<V> slot, Decision<V> decision) {
        long now = ticker.getAsLong();
        if (slot instanceof Held<V> held && now - held.begun < usable) {
            decision.answer = CompletableFuture.completedFuture(held.value);
            if (now - held.begun < fresh || held.load != null || !permits.tryAcquire()) {
                return held;
            }
            decision.begins = new Load<>(now, true);
            return new Held<>(held.value, held.begun, decision.begins);
        }
        Load<V> load = slot instanceof Awaited<V> awaited ? awaited.load : null;
        if (load == null) {
            load = new Load<>(now, false);
            decision.begins = load;
        }
        decision.answer = load.caller();
        return new Awaited<>(load);
    }

    public void put(K key, V value) {
        slots.compute(Objects.requireNonNull(key, "key"),
                (same, slot) -> new Held<>(value, ticker.getAsLong(), null));
    }

    public void invalidate(K key) {
        slots.remove(Objects.requireNonNull(key, "key"));
    }

    private void start(K key, Load<V> load) {
        try {
            executor.execute(() -> run(key, load));
        } catch (RuntimeException | Error refused) {
            fail(key, load, refused);
        }
    }

    private void run(K key, Load<V> load) {
        V value;
        try {
            value = loader.apply(key);
        } catch (Throwable thrown) {
            fail(key, load, thrown);
            return;
        }
        end(key, load, new Held<>(value, load.begun, null));
        load.end.complete(value);
    }

    private void fail(K key, Load<V> load, Throwable thrown) {
        end(key, load, null);
        load.end.completeExceptionally(thrown);
    }

    /** Puts what was loaded into the slot, or null what was there before, if the slot still names this load. */
    private void end(K key, Load<V> load, Held<V> loaded) {
        slots.computeIfPresent(key, (same, slot) -> {
            if (slot.load() != load) {
                return slot;
            }
            return loaded != null ? loaded : slot.withoutLoad();
        });
        // Once, even if the executor throws after it has run the task.
        if (load.over.compareAndSet(false, true) && load.refreshes) {
            permits.release();
        }
    }

    /** What is known of a key. */
    private sealed interface Slot<V> permits Held, Awaited {

        Load<V> load();

        Slot<V> withoutLoad();
    }

    private record Held<V>(V value, long begun, Load<V> load) implements Slot<V> {

        @Override
        public Slot<V> withoutLoad() {
            return new Held<>(value, begun, null);
        }
    }

    private record Awaited<V>(Load<V> load) implements Slot<V> {

        @Override
        public Slot<V> withoutLoad() {
            return null;
        }
    }

    private static final class Decision<V> {

        private CompletableFuture<V> answer;
        private Load<V> begins;
    }

    private static final class Load<V> {

        private final CompletableFuture<V> end = new CompletableFuture<>();
        private final long begun;
        private final boolean refreshes;
        private final AtomicBoolean over = new AtomicBoolean();

        private Load(long begun, boolean refreshes) {
            this.begun = begun;
            this.refreshes = refreshes;
        }

        private CompletableFuture<V> caller() {
            CompletableFuture<V> caller = new CompletableFuture<>();
            end.whenComplete((value, thrown) -> {
                if (thrown != null) {
                    caller.completeExceptionally(thrown);
                } else {
                    caller.complete(value);
                }
            });
            return caller;
        }
    }
}
