package katas.cachepatterns;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class ReadThroughCacheConcurrency {

    private static final List<Call> READ = List.of(to("read"));

    @Test
    void readersAtOnceLoadInTurns() {
        new OneTurn().read();
        Interleavings.check("where one load may be under way, a read never meets another one", OneTurn.class,
                new Program(List.of(), READ, READ, READ));
    }

    /** A shared cache that keeps nothing, and one turn. */
    public static class OneTurn implements SharedCache<Integer> {

        private final ReadThroughCache<Integer> cache = new ReadThroughCache<>(this, "", new CountedLoads(),
                Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

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
        public void put(String key, Optional<Integer> row, Duration ttl) {
            // Nothing is kept.
        }
    }
}
