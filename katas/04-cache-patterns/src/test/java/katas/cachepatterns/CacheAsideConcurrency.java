package katas.cachepatterns;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class CacheAsideConcurrency {

    private static final List<Call> READ = List.of(to("read"));

    @Test
    void readersAtOnceLoadInTurns() {
        new OneTurn().read();
        Interleavings.check("where one load may be under way, a read never meets another one", OneTurn.class,
                new Program(List.of(), READ, READ, READ));
    }

    /** A cache that keeps nothing, a table, and one turn. */
    public static class OneTurn implements LeasedCache<Integer> {

        private final CountedLoads loads = new CountedLoads();
        private final CacheAside<Integer> cache = new CacheAside<>(this, new Store<>() {
            @Override
            public Optional<Integer> load(String key) {
                return loads.load(key);
            }

            @Override
            public void save(String key, Integer row) {
                // Nothing is kept.
            }

            @Override
            public void delete(String key) {
                // Nothing is kept.
            }
        }, Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

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
