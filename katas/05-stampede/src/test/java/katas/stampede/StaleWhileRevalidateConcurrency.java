package katas.stampede;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class StaleWhileRevalidateConcurrency {

    private static final List<Call> GET = List.of(to("get"));
    private static final List<Call> END_LOAD = List.of(to("endLoad"));
    private static final List<Call> STALE = List.of(to("get"), to("endLoad"), to("grow"));
    private static final List<Call> STALE_AND_REFRESHED = List.of(to("get"), to("endLoad"), to("grow"), to("get"));
    private static final List<Call> WHAT_CAME = List.of(to("loads"), to("endLoad"), to("get"), to("unanswered"));

    @Test
    void threadsShareACache() {
        new OneKey().get();
        Interleavings.check("calls of two threads and the end of a load have the outcome of some order of whole calls",
                OneKey.class,
                new Program(List.of(), GET, GET, WHAT_CAME),
                new Program(STALE, GET, GET, WHAT_CAME),
                new Program(GET, GET, END_LOAD, WHAT_CAME),
                new Program(GET, END_LOAD, List.of(to("invalidate")), WHAT_CAME),
                new Program(STALE_AND_REFRESHED, END_LOAD, List.of(to("put")), WHAT_CAME));
    }

    @Test
    void refreshesOfDifferentKeysAreCountedTogether() {
        new TwoKeys().getOne();
        Interleavings.check("of two stale keys that two threads ask for, one is refreshed where one may be",
                TwoKeys.class, new Program(List.of(to("begin")), List.of(to("getOne")), List.of(to("getOther")),
                        List.of(to("refreshes"))));
    }

    /** Two keys that grow stale together, and room for one refresh, which does not end. */
    public static class TwoKeys {

        private final AtomicInteger tasks = new AtomicInteger();
        private final AtomicLong nanos = new AtomicLong();
        private final StaleWhileRevalidate<String, Integer> cache = new StaleWhileRevalidate<>(Duration.ofNanos(1),
                Duration.ofNanos(1_000), 1, key -> 0, task -> tasks.incrementAndGet(), nanos::get);

        /** Holds both, and lets them grow stale. */
        @Operation
        public void begin() {
            cache.put("one", 1);
            cache.put("other", 2);
            nanos.incrementAndGet();
        }

        @Operation
        public Integer getOne() {
            return cache.get("one").getNow(null);
        }

        @Operation
        public Integer getOther() {
            return cache.get("other").getNow(null);
        }

        @Operation
        public int refreshes() {
            return tasks.get();
        }
    }

    /** Two threads ask for one key and change it, and either may run a load to its end. */
    public static class OneKey {

        private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        private final Queue<CompletableFuture<Integer>> answers = new ConcurrentLinkedQueue<>();
        private final AtomicInteger loaded = new AtomicInteger();
        private final AtomicLong nanos = new AtomicLong();
        private final StaleWhileRevalidate<String, Integer> cache = new StaleWhileRevalidate<>(Duration.ofNanos(1),
                Duration.ofNanos(1_000), 1, key -> loaded.incrementAndGet(), tasks::add, nanos::get);

        /** What is served at once, or null for a caller that waits. */
        @Operation
        public Integer get() {
            CompletableFuture<Integer> answer = cache.get("a");
            answers.add(answer);
            return answer.getNow(null);
        }

        @Operation
        public boolean endLoad() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }

        @Operation
        public void put() {
            cache.put("a", -1);
        }

        @Operation
        public void invalidate() {
            cache.invalidate("a");
        }

        /** From fresh to stale. */
        @Operation
        public void grow() {
            nanos.incrementAndGet();
        }

        @Operation
        public int loads() {
            return tasks.size();
        }

        @Operation
        public long unanswered() {
            return answers.stream().filter(answer -> !answer.isDone()).count();
        }
    }
}
