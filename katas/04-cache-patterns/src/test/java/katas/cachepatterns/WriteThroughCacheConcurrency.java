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

class WriteThroughCacheConcurrency {

    private static final List<Call> READ = List.of(to("read"));

    @Test
    void readersAtOnceLoadInTurns() {
        new OneTurn().read();
        Interleavings.check("where one load may be under way, a read never meets another one", OneTurn.class,
                new Program(List.of(), READ, READ, READ));
    }

    /** A cache that keeps nothing, a table, and one turn. */
    public static class OneTurn implements VersionedCache<Integer> {

        private final CountedLoads loads = new CountedLoads();
        private final WriteThroughCache<Integer> cache = new WriteThroughCache<>(this, new VersionedStore<>() {
            @Override
            public Versioned<Integer> load(String key) {
                return new Versioned<>(0, loads.load(key));
            }

            @Override
            public Versioned<Integer> save(String key, Optional<Integer> row) {
                return new Versioned<>(0, row);
            }
        }, Duration.ofSeconds(1), 1);

        /** How many loads were under way during the one of this read. */
        @Operation
        public int read() {
            return cache.read("7").orElseThrow();
        }

        @Override
        public Optional<Versioned<Integer>> get(String key) {
            return Optional.empty();
        }

        @Override
        public boolean put(String key, Versioned<Integer> row, Duration ttl) {
            return false;
        }

        @Override
        public void remove(String key) {
            // Nothing is held.
        }
    }
}
