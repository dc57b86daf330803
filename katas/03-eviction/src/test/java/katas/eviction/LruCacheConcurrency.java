package katas.eviction;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class LruCacheConcurrency {

    /** A read moves its entry. What has to go afterwards tells how two calls at once went. */
    private static final List<Call> FULL = List.of(to("put", 1, 1), to("put", 2, 2));
    private static final List<Call> WHO_IS_LEFT = List.of(to("put", 3, 3), to("get", 1), to("get", 2));
    private static final List<Call> WHO_HAD_TO_GO =
            List.of(to("put", 3, 3), to("put", 4, 4), to("put", 5, 5), to("get", 3), to("get", 4));

    @Test
    void threadsMayShareACache() {
        Interleavings.check("calls of two threads have the outcome of some order of whole calls", TwoEntries.class,
                new Program(FULL, List.of(to("get", 1)), List.of(to("get", 2)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("get", 1)), List.of(to("get", 1)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("get", 1)), List.of(to("put", 3, 3)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("get", 1)), List.of(to("remove", 1)), WHO_HAD_TO_GO),
                new Program(FULL, List.of(to("size")), List.of(to("put", 3, 3)), List.of()),
                new Program(FULL, List.of(to("put", 3, 3)), List.of(to("put", 4, 4)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("put", 1, 3)), List.of(to("put", 1, 4)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("put", 1, 3)), List.of(to("remove", 1)), WHO_IS_LEFT),
                new Program(FULL, List.of(to("remove", 1)), List.of(to("remove", 1)), WHO_HAD_TO_GO),
                new Program(FULL, List.of(to("remove", 1)), List.of(to("remove", 2)), WHO_HAD_TO_GO),
                new Program(FULL, List.of(to("size"), to("get", 1)), List.of(to("remove", 1)), List.of()));
    }

    /** Two threads on a cache of two entries. */
    @Param(name = "key", gen = IntGen.class, conf = "1:3")
    public static class TwoEntries {

        private final LruCache<Integer, Integer> cache = new LruCache<>(2);

        @Operation
        public Integer get(@Param(name = "key") int key) {
            return cache.get(key);
        }

        @Operation
        public void put(@Param(name = "key") int key, @Param(name = "key") int value) {
            cache.put(key, value);
        }

        @Operation
        public Integer remove(@Param(name = "key") int key) {
            return cache.remove(key);
        }

        @Operation
        public int size() {
            return cache.size();
        }
    }
}
