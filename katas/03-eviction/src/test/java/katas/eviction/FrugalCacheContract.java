package katas.eviction;

import org.junit.jupiter.api.Test;
import testkit.Footprint;

/** What those caches promise as well that remember nothing but what they hold. */
interface FrugalCacheContract extends CacheContract {

    /** What may be left of a hundred thousand calls: little more than a byte for each. */
    int LITTLE = 150_000;

    @Test
    default void anEmptyCacheIsSmall() {
        Footprint.assertAtMost(LITTLE, "memory grows with the entries held, not with the capacity, here the largest",
                () -> {
                    Cache<Integer, Integer> cache = cache(Integer.MAX_VALUE);
                    cache.put(1, 1);
                    return cache;
                });
    }

    @Test
    default void whatIsGoneLeavesNothingBehind() {
        Footprint.assertAtMost(LITTLE, "four entries are held, and of 100,000 reads, updates, evictions and removals "
                + "nothing is left", () -> {
                    Cache<Integer, Integer> cache = cache(4);
                    cache.put(-1, 0);
                    cache.put(-2, 0);
                    for (int round = 0; round < 25_000; round++) {
                        cache.get(-1);
                        cache.put(-2, round);
                        cache.put(2 * round, round);
                        cache.put(2 * round + 1, round);
                        cache.get(2 * round);
                        cache.remove(2 * round + 1);
                    }
                    return cache;
                });
    }
}
