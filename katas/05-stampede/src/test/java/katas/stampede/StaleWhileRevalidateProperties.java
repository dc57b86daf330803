package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import testkit.ManualClock;
import testkit.Script;

class StaleWhileRevalidateProperties {

    private static final int KEYS = 3;
    private static final int FRESH = 5;
    private static final int STALE = 3;

    /** One thing that happens. */
    private enum Action {
        GET, GET_REFUSED, PUT, INVALIDATE, OLDEST_RETURNS, NEWEST_RETURNS, OLDEST_FINDS_NONE, OLDEST_THROWS
    }

    /** Time passes, then something happens. */
    private record Step(int nanos, Action action, int key) {

        @Override
        public String toString() {
            return (nanos == 0 ? "" : "clock.advance(Duration.ofNanos(" + nanos + ")); ") + switch (action) {
                case GET -> "cache.get(" + key + ");";
                case GET_REFUSED -> "cache.get(" + key + "); while the executor refuses its task, if it gets one";
                case PUT -> "cache.put(" + key + ", \"put\");";
                case INVALIDATE -> "cache.invalidate(" + key + ");";
                case OLDEST_RETURNS -> "the load that waits longest returns the next number;";
                case NEWEST_RETURNS -> "the load that came last returns the next number;";
                case OLDEST_FINDS_NONE -> "the load that waits longest returns null;";
                case OLDEST_THROWS -> "the load that waits longest throws;";
            };
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void behavesLikeACacheThatCountsWhatHappensToAKey(@ForAll @IntRange(min = 1, max = 2) int refreshes,
            @ForAll("origins") long origin, @ForAll("steps") List<Step> steps) {
        ManualClock clock = new ManualClock();
        Model model = new Model(refreshes, clock::nanoTime);
        HandExecutor executor = new HandExecutor();
        StaleWhileRevalidate<Integer, String> cache = new StaleWhileRevalidate<>(Duration.ofNanos(FRESH),
                Duration.ofNanos(STALE), refreshes, key -> model.loaded(), executor, () -> origin + clock.nanoTime());
        String setup = "new StaleWhileRevalidate<>(Duration.ofNanos(" + FRESH + "), Duration.ofNanos(" + STALE + "), "
                + refreshes + ", loader, executor, () -> " + origin + "L + clock.nanoTime());";
        Script.replay(setup, steps, step -> {
            clock.advance(Duration.ofNanos(step.nanos));
            model.apply(step, cache, executor);
            assertThat(executor.waiting()).as("loads under way").isEqualTo(model.loads.size());
            model.check();
        });
    }

    @Provide
    Arbitrary<Long> origins() {
        return Arbitraries.of(0L, Long.MAX_VALUE - 25, Long.MIN_VALUE, -25L);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 0, 0, 1, 2, 4, 5, 8);
        Arbitrary<Action> actions = Arbitraries.of(Action.GET, Action.GET, Action.GET, Action.GET, Action.GET,
                Action.GET_REFUSED, Action.PUT, Action.INVALIDATE, Action.OLDEST_RETURNS, Action.OLDEST_RETURNS,
                Action.NEWEST_RETURNS, Action.OLDEST_FINDS_NONE, Action.OLDEST_THROWS);
        return Combinators.combine(nanos, actions, Arbitraries.integers().between(0, KEYS - 1)).as(Step::new)
                .list().ofMaxSize(40);
    }

    /** Counts for each key what happens to it; what was loaded is stored if the count is as it was at the beginning. */
    private static final class Model {

        private final int refreshes;
        private final LongSupplier ticker;
        private final int[] happened = new int[KEYS];
        private final Held[] held = new Held[KEYS];
        private final List<Load> loads = new ArrayList<>();
        private final List<Caller> callers = new ArrayList<>();
        private int returned;
        private String next;

        private Model(int refreshes, LongSupplier ticker) {
            this.refreshes = refreshes;
            this.ticker = ticker;
        }

        private void apply(Step step, StaleWhileRevalidate<Integer, String> cache, HandExecutor executor) {
            switch (step.action) {
                case GET -> get(step.key, false, cache);
                case GET_REFUSED -> {
                    executor.refuse(new RejectedExecutionException("full"));
                    get(step.key, true, cache);
                    executor.refuse(null);
                }
                case PUT -> {
                    cache.put(step.key, "put");
                    store(step.key, "value put", ticker.getAsLong());
                }
                case INVALIDATE -> {
                    cache.invalidate(step.key);
                    gone(step.key);
                }
                case OLDEST_RETURNS -> end(0, "value " + ++returned, executor::runNext);
                case NEWEST_RETURNS -> end(loads.size() - 1, "value " + ++returned, executor::runLast);
                case OLDEST_FINDS_NONE -> end(0, "value null", executor::runNext);
                case OLDEST_THROWS -> end(0, "failed", executor::runNext);
            }
        }

        private void get(int key, boolean refused, StaleWhileRevalidate<Integer, String> cache) {
            long now = ticker.getAsLong();
            if (held[key] != null && now - held[key].begun >= FRESH + STALE) {
                gone(key);
            }
            Caller caller = new Caller(key);
            callers.add(caller);
            if (held[key] != null) {
                caller.end = held[key].value;
                boolean first = loads.stream().noneMatch(load -> load.isOf(key, happened[key]));
                boolean room = loads.stream().filter(load -> load.refreshes).count() < refreshes;
                if (now - held[key].begun >= FRESH && first && room && !refused) {
                    loads.add(new Load(key, happened[key], now, true, new ArrayList<>()));
                }
            } else {
                loads.stream().filter(load -> load.isOf(key, happened[key])).findAny().ifPresentOrElse(
                        load -> load.callers.add(caller), () -> {
                            if (refused) {
                                caller.end = "failed";
                            } else {
                                loads.add(new Load(key, happened[key], now, false, new ArrayList<>(List.of(caller))));
                            }
                        });
            }
            caller.future = cache.get(key);
        }

        private void end(int number, String end, Runnable run) {
            if (loads.isEmpty()) {
                return;
            }
            Load load = loads.remove(number);
            next = end;
            if (!end.equals("failed") && happened[load.key] == load.happened) {
                store(load.key, end, load.begun);
            }
            load.callers.forEach(caller -> caller.end = end);
            run.run();
        }

        private String loaded() {
            if (next.equals("failed")) {
                throw new IllegalStateException(next);
            }
            return next.equals("value null") ? null : next.substring("value ".length());
        }

        private void store(int key, String value, long begun) {
            happened[key]++;
            held[key] = new Held(value, begun);
        }

        private void gone(int key) {
            happened[key]++;
            held[key] = null;
        }

        private void check() {
            for (Caller caller : callers) {
                assertThat(caller.now()).as("what a caller of %s knows", caller.key).isEqualTo(caller.end);
            }
        }
    }

    private record Held(String value, long begun) {
    }

    private record Load(int key, int happened, long begun, boolean refreshes, List<Caller> callers) {

        private boolean isOf(int key, int happened) {
            return this.key == key && this.happened == happened;
        }
    }

    private static final class Caller {

        private final int key;
        private CompletableFuture<String> future;
        private String end = "";

        private Caller(int key) {
            this.key = key;
        }

        private String now() {
            if (!future.isDone()) {
                return "";
            }
            return future.isCompletedExceptionally() ? "failed" : "value " + future.join();
        }
    }
}
