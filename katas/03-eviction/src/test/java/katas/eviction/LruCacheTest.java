package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LruCacheTest {

    @Test
    void whatWasPutIsFound() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        assertThat(cache.get("a")).as("get returns what put stored").isEqualTo(1);
    }

    @Test
    void whatWasNeverPutIsAbsent() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        assertThat(cache.get("b")).as("null means that the cache does not hold the key").isNull();
    }

    @Test
    void anUpdateReplacesTheValue() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("the value that was put last counts").isEqualTo(2);
    }

    @Test
    void aFullCacheForgetsItsOldestEntry() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.get("a")).as("nothing was used since it was put, so the oldest goes").isNull();
        assertThat(cache.get("b")).as("one new entry needs the room of one").isEqualTo(2);
        assertThat(cache.get("c")).as("the new entry stays").isEqualTo(3);
    }

    @Test
    void aReadIsAUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was read after b was put, so a stays").isEqualTo(1);
    }

    @Test
    void anUpdateIsAUse() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("a", 3);
        cache.put("c", 4);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was updated after b was put, so a stays").isEqualTo(3);
    }

    @Test
    void updatingAnEntryEvictsNothing() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("b", 3);
        assertThat(cache.get("a")).as("an update of b needs no room, so a stays").isEqualTo(1);
    }

    @Test
    void sizeCountsEntries() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        assertThat(cache.size()).as("a new cache is empty").isZero();
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.size()).as("an update adds no entry").isEqualTo(1);
        cache.put("b", 3);
        cache.put("c", 4);
        assertThat(cache.size()).as("a full cache stays at its capacity").isEqualTo(2);
    }

    @Test
    void removingReturnsWhatWasHeld() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        assertThat(cache.remove("a")).as("remove returns the value").isEqualTo(1);
        assertThat(cache.remove("a")).as("what is gone cannot be removed again").isNull();
        assertThat(cache.size()).as("the entry counts no longer").isZero();
    }

    @Test
    void aRemovedEntryLeavesItsRoom() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.remove("a");
        cache.put("c", 3);
        assertThat(cache.get("b")).as("the room of a is free, so b need not go").isEqualTo(2);
    }

    @Test
    void aRemovedEntryHasNoTurnToGo() {
        LruCache<String, Integer> cache = new LruCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.remove("a");
        cache.put("c", 3);
        cache.put("d", 4);
        assertThat(cache.size()).as("two entries are held").isEqualTo(2);
        assertThat(cache.get("b")).as("of b and c, b was used least recently, so b goes").isNull();
        assertThat(cache.get("c")).as("c stays").isEqualTo(3);
    }

    @Test
    void aCacheOfOneEntryHoldsTheLast() {
        LruCache<String, Integer> cache = new LruCache<>(1);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.get("b")).as("the new entry takes the only place").isEqualTo(2);
        assertThat(cache.size()).as("there is one place").isEqualTo(1);
    }

    @Test
    void aCapacityBelowOneIsRefused() {
        new LruCache<String, Integer>(1).put("a", 1);
        assertThatThrownBy(() -> new LruCache<String, Integer>(0)).as("a cache that can hold nothing is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new LruCache<String, Integer>(-7)).as("a negative capacity is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        LruCache<String, Integer> cache = new LruCache<>(1);
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put("b", null)).as("null is not a value")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put("a", null)).as("null is not a value, nor a way to remove")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put(null, 1)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.get(null)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.remove(null)).as("null is not a key").isInstanceOf(NullPointerException.class);
        assertThat(cache.get("a")).as("a refused put evicts nothing").isEqualTo(1);
    }

    @Test
    void aCallLooksAtFewKeys() {
        LruCache<CountedKey, Integer> cache = new LruCache<>(1000);
        CountedKey[] keys = CountedKey.numbered(1001);
        for (int i = 0; i < 1000; i++) {
            cache.put(keys[i], 0);
        }
        int before = keys[0].looks();
        cache.get(keys[500]);
        cache.put(keys[700], 1);
        cache.put(keys[1000], 1);
        cache.remove(keys[999]);
        assertThat(keys[0].looks() - before)
                .as("four calls on a cache of 1000 entries hash or compare few keys, or they do not take constant time")
                .isLessThan(100);
    }
}
