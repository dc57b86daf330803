package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import testkit.Scaling;

/** What every cache of this chapter promises, whichever entry it forgets. */
interface CacheContract {

    /**
     * Makes the cache that is tested.
     *
     * @param capacity how many entries it may hold
     * @return an empty cache, in which nothing expires while the test runs
     */
    <K, V> Cache<K, V> cache(int capacity);

    @Test
    default void whatWasPutIsFound() {
        Cache<String, String> cache = cache(2);
        String value = new String("one");
        cache.put("a", value);
        assertThat(cache.get("a")).as("get returns what put stored").isSameAs(value);
    }

    @Test
    default void whatWasNeverPutIsAbsent() {
        Cache<String, Integer> cache = cache(2);
        assertThat(cache.get("a")).as("null means that the cache does not hold the key").isNull();
        assertThat(cache.remove("a")).as("there is nothing to forget").isNull();
        cache.put("a", 1);
        assertThat(cache.get("b")).as("null means that the cache does not hold the key").isNull();
        assertThat(cache.remove("b")).as("b is not there to be forgotten").isNull();
        assertThat(cache.get("a")).as("a is still there").isEqualTo(1);
    }

    @Test
    default void anUpdateReplacesTheValue() {
        Cache<String, Integer> cache = cache(2);
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("the value that was put last counts").isEqualTo(2);
        assertThat(cache.size()).as("an update adds no entry").isEqualTo(1);
    }

    @Test
    default void equalKeysAreOneKey() {
        Cache<String, Integer> cache = cache(2);
        cache.put(new String("a"), 1);
        assertThat(cache.get(new String("a"))).as("another object that equals the key finds its value").isEqualTo(1);
        cache.put(new String("a"), 2);
        assertThat(cache.size()).as("another object that equals the key updates its entry").isEqualTo(1);
        assertThat(cache.remove(new String("a"))).as("another object that equals the key removes it").isEqualTo(2);
        assertThat(cache.size()).as("it is gone").isZero();
    }

    @Test
    default void keysOfOneHashCodeAreDifferentKeys() {
        for (int hash : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Cache<SameHash, Integer> cache = cache(20);
            for (int key = 0; key < 20; key++) {
                cache.put(new SameHash(hash, key), key);
            }
            for (int key = 0; key < 20; key++) {
                assertThat(cache.get(new SameHash(hash, key)))
                        .as("key %d of twenty that differ, though each has the hash code %d", key, hash).isEqualTo(key);
            }
        }
    }

    /** A key whose hash code is no help. */
    record SameHash(int hash, int number) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    default void whileThereIsRoomNothingIsForgotten() {
        for (int capacity : new int[] {1, 2, 3, 256}) {
            Cache<Integer, Integer> cache = full(capacity);
            assertThat(cache.size()).as("all of %d entries fit", capacity).isEqualTo(capacity);
            for (int key = 0; key < capacity; key++) {
                assertThat(cache.get(key)).as("all of %d entries fit, so key %d is there", capacity, key)
                        .isEqualTo(-key);
            }
        }
    }

    @Test
    default void updatingAnEntryEvictsNothing() {
        for (int updated = 0; updated < 8; updated++) {
            Cache<Integer, Integer> cache = full(8);
            cache.put(updated, 1);
            assertThat(cache.size()).as("an update of %d needs no room, so all eight stay", updated).isEqualTo(8);
            for (int key = 0; key < 8; key++) {
                assertThat(cache.get(key)).as("an update of %d evicts nothing, so %d is there", updated, key)
                        .isEqualTo(key == updated ? 1 : -key);
            }
        }
    }

    @Test
    default void aFullCacheStaysFull() {
        for (int capacity : new int[] {1, 2, 3, 256}) {
            Cache<Integer, Integer> cache = full(capacity);
            for (int key = capacity; key < 5 * capacity; key++) {
                cache.put(key, 0);
                assertThat(cache.size()).as("in a full cache of %d, each new entry takes the place of one", capacity)
                        .isEqualTo(capacity);
            }
        }
    }

    @Test
    default void sizeCountsEntries() {
        Cache<String, Integer> cache = cache(2);
        assertThat(cache.size()).as("a new cache is empty").isZero();
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.size()).as("an update adds no entry").isEqualTo(1);
        cache.put("b", 3);
        cache.put("c", 4);
        assertThat(cache.size()).as("a full cache stays at its capacity").isEqualTo(2);
    }

    @Test
    default void removingReturnsWhatWasHeld() {
        Cache<String, Integer> cache = cache(2);
        cache.put("a", 1);
        assertThat(cache.remove("a")).as("remove returns the value").isEqualTo(1);
        assertThat(cache.get("a")).as("what is gone is not found").isNull();
        assertThat(cache.remove("a")).as("what is gone cannot be removed again").isNull();
        assertThat(cache.size()).as("the entry counts no longer").isZero();
        cache.put("a", 2);
        assertThat(cache.get("a")).as("what is put again is there again").isEqualTo(2);
    }

    @Test
    default void aRemovedEntryLeavesItsRoom() {
        Cache<Integer, Integer> cache = full(8);
        cache.remove(3);
        cache.put(8, -8);
        assertThat(cache.size()).as("the room of one was free for one").isEqualTo(8);
        for (int key : new int[] {0, 1, 2, 4, 5, 6, 7, 8}) {
            assertThat(cache.get(key)).as("the room of 3 is free, so %d need not go", key).isEqualTo(-key);
        }
    }

    @Test
    default void aRemovedEntryHasNoTurnToGo() {
        Cache<Integer, Integer> cache = full(8);
        cache.remove(3);
        for (int key = 8; key < 100; key++) {
            cache.put(key, 0);
            assertThat(cache.size()).as("a full cache forgets one entry that it holds for each new one").isEqualTo(8);
        }
    }

    @Test
    default void aCapacityBelowOneIsRefused() {
        Cache<String, Integer> smallest = cache(1);
        smallest.put("a", 1);
        assertThat(smallest.get("a")).as("a capacity of 1 is allowed").isEqualTo(1);
        for (int capacity : new int[] {0, -7, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> cache(capacity), "a cache of capacity %d is a mistake", capacity)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(capacity));
        }
    }

    @Test
    default void nullIsRefusedAndChangesNothing() {
        Cache<String, Integer> cache = cache(1);
        refusesNull(cache, "an empty cache");
        assertThat(cache.size()).as("a refused put stores nothing").isZero();
        cache.put("a", 1);
        refusesNull(cache, "a full cache");
        assertThat(cache.get("a")).as("a refused put replaces and forgets nothing").isEqualTo(1);
        assertThat(cache.size()).as("a refused put stores nothing").isEqualTo(1);
    }

    private static void refusesNull(Cache<String, Integer> cache, String which) {
        refused(() -> cache.put("b", null), "null is not a value: put(\"b\", null) on " + which);
        refused(() -> cache.put("a", null), "null is not a value, nor a way to remove: put(\"a\", null) on " + which);
        refused(() -> cache.put(null, 1), "null is not a key: put(null, 1) on " + which);
        refused(() -> cache.put(null, null), "null is neither a key nor a value: put(null, null) on " + which);
        refused(() -> cache.get(null), "null is not a key: get(null) on " + which);
        refused(() -> cache.remove(null), "null is not a key: remove(null) on " + which);
    }

    private static void refused(Runnable call, String rule) {
        assertThatThrownBy(call::run, rule).isInstanceOf(NullPointerException.class);
    }

    @Test
    default void aCallTakesNoLongerInALargeCache() {
        Scaling.assertFlat("no call takes time in proportion to the entries held", 100, 30_000, entries -> {
            Cache<Integer, Integer> cache = full(entries);
            int[] next = {0, 0};
            return () -> {
                // Old, middle-aged and new entries by turns, in no order that a search from one end would profit from.
                next[0] = (next[0] + 12_343) % entries;
                cache.get(next[0]);
                cache.put(next[0], 1);
                cache.put(entries + next[1]++, 2);
                cache.remove((next[0] + entries / 2) % entries);
                cache.put((next[0] + entries / 2) % entries, 3);
                cache.size();
            };
        });
    }

    /** A cache that holds as much as it may: {@code 0} to {@code capacity - 1}, each with its negative. */
    private Cache<Integer, Integer> full(int capacity) {
        Cache<Integer, Integer> cache = cache(capacity);
        for (int key = 0; key < capacity; key++) {
            cache.put(key, -key);
        }
        return cache;
    }
}
