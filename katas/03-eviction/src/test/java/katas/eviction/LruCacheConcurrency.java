package katas.eviction;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;

class LruCacheConcurrency {

    @Test
    void threadsMayShareACache() {
        Interleavings.check("calls of two threads have the outcome of some order of whole calls", EmptyCache.class);
    }

    @Test
    void readersMayComeTogether() {
        Interleavings.check("a read moves its entry, so two reads have the outcome of one after the other",
                FullCache.class);
    }

    /** Two threads on a cache of two entries. */
    @Param(name = "key", gen = IntGen.class, conf = "1:3")
    public static class EmptyCache {

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

    /** Two threads that mostly read a cache that is full: what has to go afterwards tells how the reads went. */
    @Param(name = "held", gen = IntGen.class, conf = "1:2")
    public static class FullCache {

        private final LruCache<Integer, Integer> cache = new LruCache<>(2);

        /** Fills the cache. */
        public FullCache() {
            cache.put(1, 1);
            cache.put(2, 2);
        }

        @Operation
        public Integer get(@Param(name = "held") int key) {
            return cache.get(key);
        }

        @Operation
        public void putAnother(@Param(name = "held") int key) {
            cache.put(2 + key, key);
        }

        @Operation
        public int size() {
            return cache.size();
        }
    }
}
