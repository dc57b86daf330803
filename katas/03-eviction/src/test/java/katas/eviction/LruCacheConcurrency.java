package katas.eviction;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class LruCacheConcurrency {

    @Test
    void threadsMayShareACache() {
        Interleavings.check("operations of two threads have the outcome of some order of whole operations",
                SharedCache.class);
    }

    /** Two threads on one cache of two entries. */
    @Param(name = "key", gen = IntGen.class, conf = "1:3")
    public static class SharedCache {

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
    }
}
