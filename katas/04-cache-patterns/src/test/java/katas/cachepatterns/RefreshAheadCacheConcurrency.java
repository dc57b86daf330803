package katas.cachepatterns;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class RefreshAheadCacheConcurrency {

    private static final List<Call> READ = List.of(to("read"));

    @Test
    void readersAtOnceLoadInTurns() {
        new OneTurn().read();
        Interleavings.check("where one load may be under way, a read never meets another one", OneTurn.class,
                new Program(List.of(), READ, READ, READ));
    }

    @Test
    void readersAtOnceStartOneRefresh() {
        new LateRow().read();
        Interleavings.check("of two readers of a late row one starts a refresh", LateRow.class,
                new Program(List.of(), READ, READ, List.of(to("refreshes"))));
    }

    /** A row that is late, and an executor that keeps its tasks. */
    public static class LateRow {

        private final AtomicInteger tasks = new AtomicInteger();
        private final RefreshAheadCache<String> cache = new RefreshAheadCache<>(
                new NumberedLeases(1, Optional.of(new Cached<>(Optional.of("row"), Duration.ofSeconds(1)))),
                key -> Optional.empty(), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1),
                task -> tasks.incrementAndGet(), 1);

        /** What is read. */
        @Operation
        public String read() {
            return cache.read("7").orElseThrow();
        }

        /** How many refreshes were started. */
        @Operation
        public int refreshes() {
            return tasks.get();
        }
    }

    /** A cache that keeps nothing, and one turn. */
    public static class OneTurn implements LeasedCache<Integer> {

        private final RefreshAheadCache<Integer> cache = new RefreshAheadCache<>(this, new CountedLoads(),
                Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Runnable::run, 1);

        /** How many loads were under way during the one of this read. */
        @Operation
        public int read() {
            return cache.read("7").orElseThrow();
        }

        @Override
        public Optional<Cached<Integer>> get(String key) {
            return Optional.empty();
        }

        @Override
        public OptionalLong lease(String key) {
            return OptionalLong.empty();
        }

        @Override
        public boolean fill(String key, long lease, Optional<Integer> row, Duration ttl) {
            return false;
        }

        @Override
        public long hold(String key) {
            return 1;
        }

        @Override
        public void release(String key, long hold) {
            // Nothing is held.
        }

        @Override
        public void forget(String key) {
            // Nothing is held.
        }
    }
}
