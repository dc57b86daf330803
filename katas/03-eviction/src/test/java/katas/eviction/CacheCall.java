package katas.eviction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One call of a cache, written the way a reader would type it. */
sealed interface CacheCall {

    /**
     * Makes the call.
     *
     * @param cache on which cache
     * @return what it answers, null for a put
     */
    Object on(Cache<Integer, Integer> cache);

    /** Calls with few different keys, so that they meet: 1000, 2000 and so on, in each call another object. */
    static Arbitrary<CacheCall> any(int keys) {
        Arbitrary<Integer> key = Arbitraries.integers().between(1, keys).map(number -> 1000 * number);
        Arbitrary<Integer> value = Arbitraries.integers().between(1, 99);
        return Arbitraries.frequencyOf(
                Tuple.of(4, key.map(Get::new)),
                Tuple.of(4, Combinators.combine(key, value).as(Put::new)),
                Tuple.of(2, key.map(Remove::new)));
    }

    /** Looks a key up. */
    record Get(int key) implements CacheCall {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            return cache.get(key);
        }

        @Override
        public String toString() {
            return "cache.get(" + key + ");";
        }
    }

    /** Stores a value. */
    record Put(int key, int value) implements CacheCall {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            cache.put(key, value);
            return null;
        }

        @Override
        public String toString() {
            return "cache.put(" + key + ", " + value + ");";
        }
    }

    /** Forgets a key. */
    record Remove(int key) implements CacheCall {
        @Override
        public Object on(Cache<Integer, Integer> cache) {
            return cache.remove(key);
        }

        @Override
        public String toString() {
            return "cache.remove(" + key + ");";
        }
    }
}
