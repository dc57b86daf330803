package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import testkit.Scaling;

class LfuCacheTest implements FrugalCacheContract {

    @Override
    public <K, V> Cache<K, V> cache(int capacity) {
        return new LfuCache<>(capacity);
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
    void puttingTheSameValueAgainIsAUse() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.get("a")).as("every put is a use: a has two and b one, so a stays").isEqualTo(1);
        assertThat(cache.get("b")).as("b goes").isNull();
    }

    @Test
    void aRefusedPutIsNoUse() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThatThrownBy(() -> cache.put("a", null), "null is not a value").isInstanceOf(NullPointerException.class);
        cache.put("c", 3);
        assertThat(cache.get("a")).as("a refused put changes nothing: a and b have one use, a's is older, so a goes")
                .isNull();
        assertThat(cache.get("b")).as("b stays").isEqualTo(2);
    }

    @Test
    void aMissIsNoUse() {
        LfuCache<String, Integer> cache = new LfuCache<>(2);
        cache.get("a");
        cache.get("a");
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("b");
        cache.put("c", 3);
        assertThat(cache.get("a")).as("what was asked for before it was put is no use: a has one and b two, so a goes")
                .isNull();
        assertThat(cache.get("b")).as("b stays").isEqualTo(2);
    }

    @Test
    void anEvictionTakesNoLongerInAnOldCache() {
        Scaling.assertFlat("no call takes time in proportion to the evictions before it", 30, 3_000, evictions -> {
            LfuCache<Integer, Integer> cache = new LfuCache<>(1);
            int[] next = {0};
            while (next[0] <= evictions) {
                cache.put(next[0]++, 0);
            }
            return () -> cache.put(next[0]++, 0);
        });
    }

    @Test
    void anEvictionTakesNoLongerAmongManyRanks() {
        Scaling.assertFlat("no call takes time in proportion to the ranks in use", 8, 700, 320, ranks -> {
            LfuCache<Integer, Integer> cache = new LfuCache<>(ranks);
            for (int key = 0; key < ranks; key++) {
                for (int use = 0; use <= key; use++) {
                    cache.put(key, use);
                }
            }
            int[] next = {ranks};
            return () -> cache.put(next[0]++, 0);
        });
    }
}
