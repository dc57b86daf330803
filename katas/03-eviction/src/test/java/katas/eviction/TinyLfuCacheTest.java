package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testkit.Footprint;
import testkit.Scaling;
import testkit.workload.Workload;

class TinyLfuCacheTest implements CacheContract {

    private static final int CAPACITY = 256;

    @Override
    public <K, V> Cache<K, V> cache(int capacity) {
        return new TinyLfuCache<>(capacity);
    }

    @Test
    void aCacheOfOneEntryWorks() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(1);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.size()).as("there is one place").isEqualTo(1);
    }

    @Test
    void strangersAreForgottenInTheEnd() {
        int capacity = 64;
        Footprint.assertAtMost(10_000L * capacity, "what is remembered of 100,000 keys takes at most 10,000 bytes "
                + "for each of the 64 entries that fit", () -> {
                    TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(capacity);
                    for (int key = 0; key < 100_000; key++) {
                        cache.get(key);
                        cache.put(key, key);
                    }
                    return cache;
                });
    }

    @Test
    void whatIsGoneLeavesNothingBehind() {
        Footprint.assertAtMost(200_000, "of 100,000 uses and removals nothing is left", () -> {
            TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(4);
            for (int round = 0; round < 50_000; round++) {
                cache.put(-1, round);
                cache.get(-1);
                cache.put(round, round);
                cache.remove(round);
            }
            return cache;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workloads")
    void twoCachesThatAreUsedAlikeAnswerAlike(Workload workload) {
        TinyLfuCache<Long, Long> one = new TinyLfuCache<>(CAPACITY);
        TinyLfuCache<Long, Long> other = new TinyLfuCache<>(CAPACITY);
        long[] differences = {0};
        workload.trace(25_600, 1).keys().forEach(key -> {
            if (access(one, key) != access(other, key)) {
                differences[0]++;
            }
        });
        assertThat(differences[0]).as("accesses of 25,600 on %s that one of two caches finds and the other does not; "
                + "neither chance nor a clock decides", workload).isZero();
    }

    static Stream<Workload> workloads() {
        return Stream.of(Workload.loop(320), Workload.zipf(5120, 0.9));
    }

    @Test
    void popularKeysAreKept() {
        assertHitRatio(Workload.zipf(5120, 0.9), 25_600, 0.51, "LRU has 0.43, and the optimum is 0.63");
    }

    @Test
    void scansDoLittleHarm() {
        assertHitRatio(Workload.zipf(5120, 0.9).withScans(1280, 512), 25_600, 0.32,
                "LRU has 0.28, and the optimum is 0.45");
    }

    @Test
    void aLoopLongerThanTheCacheHits() {
        assertHitRatio(Workload.loop(320), 25_600, 0.70, "LRU has 0.00, and the optimum is 0.79");
    }

    @Test
    void yesterdaysFavoritesLeave() {
        assertHitRatio(Workload.shifting(128, 0.9, 6400, 5120), 51_200, 0.80,
                "LRU has 0.88, and the optimum is 0.90");
    }

    @Test
    void readsForgetNothing() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(100);
        for (int round = 0; round < 20; round++) {
            for (int key = 0; key < 150; key++) {
                if (cache.get(key) == null) {
                    cache.put(key, key);
                }
            }
        }
        List<Integer> held = IntStream.range(0, 150).boxed().filter(key -> cache.get(key) != null).toList();
        for (int read = 0; read < 50_000; read++) {
            // Now keys that are held, now others: a hit ratio that goes up and down moves the parts of the cache.
            cache.get(read / 1_000 % 2 == 0 ? held.get(read % held.size()) : Integer.valueOf(-read));
        }
        assertThat(held).as("those that were held, after 50,000 reads and not one put")
                .allSatisfy(key -> assertThat(cache.get(key)).as("key %d", key).isEqualTo(key));
        assertThat(cache.size()).as("how many are held").isEqualTo(held.size());
    }

    @Test
    void readsTakeNoTimeInProportionToTheCapacity() {
        Scaling.assertFlat("reads of one key take as long, however many more would fit", 1_000, 1_000_000, capacity -> {
            TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(capacity);
            cache.put(1, 1);
            return () -> {
                for (int read = 0; read < 1_500; read++) {
                    cache.get(1);
                }
            };
        });
    }

    @Test
    void whatIsNewIsFound() {
        assertHitRatio(Workload.recency(64, 0.3), 25_600, 0.40, "LRU has 0.70, and so has the optimum");
    }

    private static void assertHitRatio(Workload workload, int accesses, double atLeast, String scale) {
        TinyLfuCache<Long, Long> cache = new TinyLfuCache<>(CAPACITY);
        assertThat(workload.trace(accesses, 1).hitRatio(key -> access(cache, key)))
                .as("the hit ratio of %d entries on %s must be at least %.2f; %s", CAPACITY, workload, atLeast, scale)
                .isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean access(Cache<Long, Long> cache, long key) {
        boolean hit = cache.get(key) != null;
        if (!hit) {
            cache.put(key, key);
        }
        return hit;
    }
}
