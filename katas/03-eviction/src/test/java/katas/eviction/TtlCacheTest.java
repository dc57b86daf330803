package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class TtlCacheTest {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualClock clock = new ManualClock();

    @Test
    void whatWasPutIsFound() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        assertThat(cache.get("a")).as("get returns what put stored").isEqualTo(1);
        assertThat(cache.get("b")).as("null means that the cache does not hold the key").isNull();
    }

    @Test
    void anUpdateReplacesTheValue() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("a", 2);
        assertThat(cache.get("a")).as("the value that was put last counts").isEqualTo(2);
        assertThat(cache.size()).as("an update adds no entry").isEqualTo(1);
    }

    @Test
    void anEntryExpires() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL.multipliedBy(2));
        assertThat(cache.get("a")).as("twice the time to live has passed by the ticker").isNull();
    }

    @Test
    void anEntryLivesToItsLastNanosecond() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("one nanosecond is left").isEqualTo(1);
        assertThat(cache.size()).as("it counts").isEqualTo(1);
    }

    @Test
    void anEntryIsGoneAtTheTickOfItsExpiry() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL);
        assertThat(cache.get("a")).as("exactly the time to live has passed: expired").isNull();
    }

    @Test
    void aReadDoesNotProlongALife() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL.minus(NANO));
        cache.get("a");
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("the time to live counts from the put").isNull();
    }

    @Test
    void anUpdateStartsANewLife() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL.minus(NANO));
        cache.put("a", 2);
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("the time to live counts from the last put").isEqualTo(2);
    }

    @Test
    void expiredEntriesDoNotPileUp() {
        TtlCache<Integer, Integer> cache = new TtlCache<>(1000, TTL, clock::nanoTime);
        for (int key = 0; key < 1000; key++) {
            cache.put(key, key);
        }
        clock.advance(TTL.multipliedBy(2));
        cache.put(1000, 1000);
        assertThat(cache.size()).as("of 1001 entries, 1000 have expired and one is live").isEqualTo(1);
    }

    @Test
    void whatHasExpiredCannotBeRemoved() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.remove("a")).as("remove returns the value").isEqualTo(1);
        clock.advance(TTL.multipliedBy(2));
        assertThat(cache.remove("a")).as("what is gone cannot be removed again").isNull();
        assertThat(cache.remove("b")).as("what has expired is as good as gone").isNull();
    }

    @Test
    void aFullCacheForgetsTheLeastRecentlyUsedEntry() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.get("a");
        cache.put("c", 3);
        assertThat(cache.size()).as("two entries fit").isEqualTo(2);
        assertThat(cache.get("b")).as("b was used least recently, so b goes").isNull();
        assertThat(cache.get("a")).as("a was read after b was put, so a stays").isEqualTo(1);
    }

    @Test
    void updatingAnEntryEvictsNothing() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("b", 3);
        assertThat(cache.get("a")).as("an update of b needs no room, so a stays").isEqualTo(1);
    }

    @Test
    void anExpiredEntryTakesNoLiveOnesPlace() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        clock.advance(TTL.minus(NANO));
        cache.put("b", 2);
        cache.get("a");
        clock.advance(TTL.minus(NANO));
        cache.put("c", 3);
        assertThat(cache.get("b")).as("a has expired, so its room is free and b stays, although b was used before a")
                .isEqualTo(2);
    }

    @Test
    void anUpdatedEntryHidesNoExpiredOne() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        clock.advance(TTL.minus(NANO));
        cache.put("a", 3);
        clock.advance(TTL.minus(NANO));
        assertThat(cache.size()).as("b has expired; a was put anew and is live").isEqualTo(1);
    }

    @Test
    void theTickerMayRunOver() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, () -> Long.MAX_VALUE - 5 + clock.nanoTime());
        cache.put("a", 1);
        assertThat(cache.get("a")).as("no time has passed").isEqualTo(1);
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("one nanosecond is left, though the ticker has gone on at Long.MIN_VALUE")
                .isEqualTo(1);
        clock.advance(TTL);
        assertThat(cache.get("a")).as("more than the time to live has passed").isNull();
    }

    @Test
    void theTickerMayBeNegative() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, () -> Long.MIN_VALUE + clock.nanoTime());
        cache.put("a", 1);
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("one nanosecond is left").isEqualTo(1);
        clock.advance(TTL);
        assertThat(cache.get("a")).as("more than the time to live has passed").isNull();
    }

    @Test
    void aLifeMayBeAsLongAsTimeGoes() {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        TtlCache<String, Integer> cache = new TtlCache<>(2, longest, () -> 7 + clock.nanoTime());
        cache.put("a", 1);
        clock.advance(Duration.ofDays(36500));
        assertThat(cache.get("a")).as("a hundred years of 292 have passed").isEqualTo(1);
    }

    @Test
    void badParametersAreRefused() {
        new TtlCache<String, Integer>(1, NANO, clock::nanoTime).put("a", 1);
        assertThatThrownBy(() -> new TtlCache<String, Integer>(0, TTL, clock::nanoTime))
                .as("a cache that can hold nothing is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, Duration.ZERO, clock::nanoTime))
                .as("a life of no length is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Duration.ZERO.toString());
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, Duration.ofSeconds(-3), clock::nanoTime))
                .as("a life of negative length is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT-3S");
        Duration tooLong = Duration.ofNanos(Long.MAX_VALUE).plus(NANO);
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, tooLong, clock::nanoTime))
                .as("a life longer than a long of nanoseconds is a mistake")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(tooLong.toString());
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, TTL, null)).as("there is no time without a ticker")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, null, clock::nanoTime)).as("a life has a length")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        TtlCache<String, Integer> cache = new TtlCache<>(1, TTL, clock::nanoTime);
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
        TtlCache<CountedKey, Integer> cache = new TtlCache<>(1000, TTL, clock::nanoTime);
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
        TtlCache<CountedKey, Integer> cache = new TtlCache<>(10, TTL, clock::nanoTime);
        CountedKey[] keys = CountedKey.numbered(2000);
        for (int i = 0; i < 2000; i += 2) {
            cache.put(keys[i], 0);
            cache.put(keys[i + 1], 0);
            cache.remove(keys[i + 1]);
        }
        clock.advance(TTL.multipliedBy(2));
        int before = keys[0].looks();
        cache.size();
        assertThat(keys[0].looks() - before)
                .as("ten entries have expired and are let go; of the thousand that were evicted and the thousand "
                        + "that were removed before, nothing is left to be swept")
                .isLessThan(100);
        before = keys[0].looks();
        cache.size();
        assertThat(keys[0].looks() - before).as("what was let go once is not let go again").isZero();
    }
}
