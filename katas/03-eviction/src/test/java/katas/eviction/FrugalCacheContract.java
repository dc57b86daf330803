package katas.eviction;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

/** What those caches promise as well that remember nothing but what they hold. */
interface FrugalCacheContract extends CacheContract {

    @Test
    default void theLargestCapacityTakesNoMemory() {
        cache(1).put(1, 1);
        assertThatCode(() -> {
            Cache<Integer, Integer> cache = cache(Integer.MAX_VALUE);
            cache.put(1, 1);
        }).as("memory grows with the entries held, not with the capacity, here the largest").doesNotThrowAnyException();
    }

    @Test
    default void whatIsGoneLeavesNothingBehind() {
        Footprint.assertAtMost(100_000, "of 100,000 reads, updates, evictions and removals nothing is left but some "
                + "entries, one of them in a cache that has room for sixteen million", () -> {
                    Cache<Integer, Integer> busy = cache(4);
                    Cache<Integer, Integer> neverFull = cache(4);
                    Cache<Integer, Integer> emptied = cache(4);
                    Cache<Integer, Integer> roomy = cache(1 << 24);
                    for (Cache<Integer, Integer> cache : List.of(busy, neverFull, roomy)) {
                        cache.put(-1, 0);
                    }
                    for (int round = 0; round < 10_000; round++) {
                        busy.get(-1);
                        busy.put(-2, round);
                        busy.put(2 * round, round);
                        busy.put(2 * round + 1, round);
                        busy.get(2 * round);
                        busy.remove(2 * round + 1);
                        neverFull.get(-1);
                        neverFull.put(-2, round);
                        emptied.put(round, round);
                        emptied.remove(round);
                    }
                    return List.of(busy, neverFull, emptied, roomy);
                });
    }
}
