package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LfuCacheTest {

    @Test
    void whatWasPutIsFound() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        assertThat(cache.get("a")).as("get returns what put stored").isEqualTo(1);
        assertThat(cache.get("b")).as("null means that the cache does not hold the key").isNull();
    }

    @Test
    void anUpdateReplacesTheValue() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("the value that was put last counts").isEqualTo(2);
    }

    @Test
    void theEntryUsedLeastOftenGoes() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.get("b")).as("b was used once and a twice, so b goes").isNull();
        assertThat(cache.get("a")).as("a was used twice, so a stays although b was used after it").isEqualTo(1);
        assertThat(cache.get("c")).as("the new entry stays").isEqualTo(3);
    }

    @Test
    void ofEntriesUsedEquallyOftenTheLeastRecentGoes() {
        LfuCache<String, Integer> cache = new LfuCache<>(3);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        cache.get("b");
        cache.get("c");
        cache.get("a");
        cache.put("d", 4);
        assertThat(cache.get("b")).as("each was used twice, and b was the first to be used again, so b goes").isNull();
        assertThat(cache.get("a")).as("a was used last, so a stays").isEqualTo(1);
        assertThat(cache.get("c")).as("c was used after b, so c stays").isEqualTo(3);
    }

    @Test
    void anUpdateIsAUse() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("a", 3);
        cache.put("c", 4);
        assertThat(cache.get("a")).as("a was used twice and b once, so a stays").isEqualTo(3);
        assertThat(cache.get("b")).as("b goes").isNull();
    }

    @Test
    void updatingAnEntryEvictsNothing() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("b", 3);
        assertThat(cache.size()).as("an update needs no room, so both stay").isEqualTo(2);
        assertThat(cache.get("a")).as("an update of b does not evict a").isEqualTo(1);
        assertThat(cache.get("b")).as("an update of b does not evict b").isEqualTo(3);
    }

    @Test
    void aNewEntryDoesNotEvictItself() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.put("b", 2);
        cache.get("b");
        cache.put("c", 3);
        assertThat(cache.get("c")).as("room is made before c comes in, so c stays although it was used least")
                .isEqualTo(3);
    }

    @Test
    void aForgottenKeyStartsAnew() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.get("a");
        cache.remove("a");
        cache.put("a", 2);
        cache.put("b", 3);
        cache.get("b");
        cache.put("c", 4);
        assertThat(cache.get("a")).as("since a came back it was used once, and b twice, so a goes").isNull();
        assertThat(cache.get("b")).as("b stays").isEqualTo(3);
    }

    @Test
    void theNextVictimIsFoundAfterARemoval() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        cache.remove("b");
        cache.put("d", 4);
        cache.put("e", 5);
        assertThat(cache.get("c")).as("the entries of the lowest rank are gone, and of c and d, which follow, c was "
                + "used less recently and goes").isNull();
        assertThat(cache.get("d")).as("d stays").isEqualTo(4);
        assertThat(cache.get("e")).as("the new entry stays").isEqualTo(5);
    }

    @Test
    void sizeCountsEntries() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
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
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        assertThat(cache.remove("a")).as("remove returns the value").isEqualTo(1);
        assertThat(cache.remove("a")).as("what is gone cannot be removed again").isNull();
        assertThat(cache.size()).as("the entry counts no longer").isZero();
    }

    @Test
    void aNewcomerStartsAtTheAge() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.get("a");
        cache.put("b", 2);
        cache.put("c", 3);
        cache.put("d", 4);
        cache.put("e", 5);
        assertThat(cache.get("a")).as("b and c went at ranks 1 and 2, so d came in at rank 3, that of a, which was "
                + "used less recently and goes").isNull();
        assertThat(cache.get("d")).as("d stays").isEqualTo(4);
    }

    @Test
    void aUseAddsTheAgeOfItsMoment() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.get("a");
        cache.put("b", 2);
        cache.put("c", 3);
        cache.put("d", 4);
        cache.get("a");
        cache.get("d");
        cache.get("d");
        cache.put("e", 5);
        assertThat(cache.get("d")).as("at age 2 the fourth use of a gave it rank 6, and the third of d rank 5, so d "
                + "goes").isNull();
        assertThat(cache.get("a")).as("a stays").isEqualTo(1);
    }

    @Test
    void aRemovalDoesNotChangeTheAge() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.get("a");
        cache.get("a");
        cache.put("b", 2);
        cache.get("b");
        cache.remove("a");
        cache.put("c", 3);
        cache.put("d", 4);
        assertThat(cache.get("c")).as("nothing was evicted before, so the age was 0: c came in at rank 1, below b, and "
                + "goes").isNull();
        assertThat(cache.get("b")).as("b has rank 2 and stays").isEqualTo(2);
    }

    @Test
    void aHotSetOfThePastLeaves() {
        LfuCache<String, Integer> cache = new LfuCache<>(4);
        for (int round = 0; round < 10; round++) {
            for (String past : new String[] {"a", "b", "c"}) {
                cache.put(past, round);
            }
        }
        for (int request = 0; request < 20; request++) {
            cache.put("new " + request, request);
        }
        assertThat(cache.get("a")).as("a was used ten times, but not since twenty others came: its fame is over")
                .isNull();
        assertThat(cache.get("new 18")).as("the room is for what is asked for now").isEqualTo(18);
    }

    @Test
    void aCacheOfOneEntryHoldsTheLast() {
        LfuCache<String, Integer> cache = new LfuCache<>(1);
        cache.put("a", 1);
        cache.get("a");
        cache.put("b", 2);
        assertThat(cache.get("b")).as("the new entry takes the only place").isEqualTo(2);
        assertThat(cache.size()).as("there is one place").isEqualTo(1);
    }

    @Test
    void aCapacityBelowOneIsRefused() {
        new LfuCache<String, Integer>(1).put("a", 1);
        assertThatThrownBy(() -> new LfuCache<String, Integer>(0)).as("a cache that can hold nothing is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new LfuCache<String, Integer>(-7)).as("a negative capacity is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        LfuCache<String, Integer> cache = new LfuCache<>(1);
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
        LfuCache<CountedKey, Integer> cache = new LfuCache<>(1000);
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

    @Test
    void whatIsGoneLeavesNothingBehind() {
        LfuCache<Object, Integer> cache = new LfuCache<>(100);
        FleetingKeys keys = new FleetingKeys();
        for (int i = 0; i < 1000; i++) {
            cache.put(keys.next(), i);
        }
        assertThat(keys.held(200)).as("of a thousand keys, nine hundred evicted, hardly more are remembered than the "
                + "hundred that are held").isLessThanOrEqualTo(200);
        for (int i = 0; i < 1000; i++) {
            Object key = keys.next();
            cache.put(key, i);
            cache.get(key);
            cache.remove(key);
        }
        assertThat(keys.held(200)).as("nor are a thousand more that were removed").isLessThanOrEqualTo(200);
    }
}
