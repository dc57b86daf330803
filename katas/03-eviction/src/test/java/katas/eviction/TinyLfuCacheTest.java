package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import testkit.workload.Workload;

class TinyLfuCacheTest {

    private static final int CAPACITY = 256;

    @Test
    void whatWasPutIsFound() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(2);
        cache.put("a", 1);
        assertThat(cache.get("a")).as("get returns what put stored").isEqualTo(1);
        assertThat(cache.get("b")).as("null means that the cache does not hold the key").isNull();
    }

    @Test
    void anUpdateReplacesTheValue() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(2);
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("the value that was put last counts").isEqualTo(2);
        assertThat(cache.size()).as("an update adds no entry").isEqualTo(1);
    }

    @Test
    void whileThereIsRoomNothingIsForgotten() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(CAPACITY);
        for (int key = 0; key < CAPACITY; key++) {
            cache.put(key, -key);
        }
        for (int key = 0; key < CAPACITY; key++) {
            assertThat(cache.get(key)).as("all of %d entries fit", CAPACITY).isEqualTo(-key);
        }
    }

    @Test
    void aFullCacheStaysFull() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(CAPACITY);
        for (int key = 0; key < 10 * CAPACITY; key++) {
            cache.put(key, key);
            assertThat(cache.size()).as("entries held after put of %d new keys", key + 1)
                    .isEqualTo(Math.min(key + 1, CAPACITY));
        }
    }

    @Test
    void updatingAnEntryForgetsNothing() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(8);
        for (int key = 0; key < 8; key++) {
            cache.put(key, 0);
        }
        for (int key = 0; key < 8; key++) {
            cache.put(key, 1);
        }
        for (int key = 0; key < 8; key++) {
            assertThat(cache.get(key)).as("updates need no room, so all eight stay").isEqualTo(1);
        }
    }

    @Test
    void aRemovedEntryLeavesItsRoom() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(8);
        for (int key = 0; key < 8; key++) {
            cache.put(key, key);
        }
        assertThat(cache.remove(3)).as("remove returns the value").isEqualTo(3);
        assertThat(cache.remove(3)).as("what is gone cannot be removed again").isNull();
        assertThat(cache.get(3)).as("what is gone is not found").isNull();
        cache.put(8, 8);
        assertThat(cache.size()).as("the room of one was free for one").isEqualTo(8);
        assertThat(cache.get(8)).as("there was room, so the new entry is held").isEqualTo(8);
    }

    @Test
    void aRemovedEntryHasNoTurnToGo() {
        TinyLfuCache<Integer, Integer> cache = new TinyLfuCache<>(8);
        for (int key = 0; key < 8; key++) {
            cache.put(key, key);
        }
        cache.remove(3);
        for (int key = 8; key < 100; key++) {
            cache.put(key, key);
            assertThat(cache.size()).as("a full cache forgets one entry that it holds for each new one").isEqualTo(8);
        }
    }

    @Test
    void aCacheOfOneEntryWorks() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(1);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.size()).as("there is one place").isEqualTo(1);
    }

    @Test
    void keysOfOneHashCodeAreDifferentKeys() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(2);
        cache.put("Aa", 1);
        cache.put("BB", 2);
        assertThat(cache.get("Aa")).as("Aa and BB have the same hash code, but are two keys").isEqualTo(1);
        assertThat(cache.get("BB")).as("Aa and BB have the same hash code, but are two keys").isEqualTo(2);
    }

    @Test
    void strangersAreForgottenInTheEnd() {
        TinyLfuCache<Object, Integer> cache = new TinyLfuCache<>(16);
        FleetingKeys keys = new FleetingKeys();
        for (int i = 0; i < 20_000; i++) {
            Object key = keys.next();
            cache.get(key);
            cache.put(key, i);
        }
        assertThat(keys.held(1600)).as("of twenty thousand keys no more are remembered than a hundred for each entry "
                + "that fits").isLessThanOrEqualTo(1600);
        assertThat(cache.size()).as("sixteen are held").isEqualTo(16);
    }

    @Test
    void aCapacityBelowOneIsRefused() {
        new TinyLfuCache<String, Integer>(1).put("a", 1);
        assertThatThrownBy(() -> new TinyLfuCache<String, Integer>(0)).as("a cache that can hold nothing is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new TinyLfuCache<String, Integer>(-7)).as("a negative capacity is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        TinyLfuCache<String, Integer> cache = new TinyLfuCache<>(1);
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put("b", null)).as("null is not a value")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put("a", null)).as("null is not a value, nor a way to remove")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put(null, 1)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.get(null)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.remove(null)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThat(cache.get("a")).as("a refused put forgets nothing").isEqualTo(1);
    }

    @Test
    void aScanDoesNotWashThroughTheCache() {
        TinyLfuCache<Long, Long> cache = new TinyLfuCache<>(CAPACITY);
        for (int round = 0; round < 8; round++) {
            LongStream.range(0, 200).forEach(key -> access(cache, key));
        }
        LongStream.range(1000, 1000 + 20 * CAPACITY).forEach(key -> access(cache, key));
        assertThat(LongStream.range(0, 200).filter(key -> cache.get(key) != null).count())
                .as("of 200 entries that were used 8 times each, those left after a scan of 5120 keys")
                .isGreaterThan(150);
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
