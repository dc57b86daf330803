package katas.cachepatterns;

import static testkit.Interleavings.Call.to;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class WriteBehindCacheConcurrency {

    private static final List<Call> READ = List.of(to("read"));

    @Test
    void readersAtOnceLoadInTurns() {
        new OneTurn().read();
        Interleavings.check("where one load may be under way, a read never meets another one", OneTurn.class,
                new Program(List.of(), READ, READ, READ));
    }

    /** An empty log, a table, and one turn. */
    public static class OneTurn implements WriteLog<Integer> {

        private final CountedLoads loads = new CountedLoads();
        private final WriteBehindCache<Integer> cache = new WriteBehindCache<>(this, new NumberedStore<>() {
            @Override
            public Optional<Integer> load(String key) {
                return loads.load(key);
            }

            @Override
            public void apply(Write<Integer> write) {
                // Nothing is kept.
            }
        }, 1, 1);

        /** How many loads were under way during the one of this read. */
        @Operation
        public int read() {
            return cache.read("7").orElseThrow();
        }

        @Override
        public OptionalLong append(String key, Optional<Integer> row, int capacity) {
            return OptionalLong.empty();
        }

        @Override
        public List<Write<Integer>> waiting() {
            return List.of();
        }

        @Override
        public Optional<Write<Integer>> newest(String key) {
            return Optional.empty();
        }

        @Override
        public void remove(long number) {
            // Nothing waits.
        }
    }
}
