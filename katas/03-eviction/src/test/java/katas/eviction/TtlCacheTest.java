package katas.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class TtlCacheTest implements FrugalCacheContract {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualClock clock = new ManualClock();

    @Override
    public <K, V> Cache<K, V> cache(int capacity) {
        return new TtlCache<>(capacity, TTL, clock::nanoTime);
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
    void entriesOfBeforeAndAfterTheTickerRanOverExpireInTurn() {
        for (long origin : new long[] {Long.MAX_VALUE - 5, -5, Long.MIN_VALUE}) {
            ManualClock since = new ManualClock();
            TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, () -> origin + since.nanoTime());
            cache.put("a", 1);
            since.advance(TTL.dividedBy(2));
            cache.put("b", 2);
            since.advance(TTL.dividedBy(2));
            assertThat(cache.size()).as("a, put at tick %d, has expired; b, put half a life later, is live", origin)
                    .isEqualTo(1);
            cache.put("c", 3);
            assertThat(cache.get("b")).as("a has expired, so its room is free and b, put after tick %d, stays", origin)
                    .isEqualTo(2);
            since.advance(TTL.dividedBy(2));
            assertThat(cache.get("b")).as("b has expired a life after it was put").isNull();
            assertThat(cache.size()).as("c, put a life after tick %d, is live", origin).isEqualTo(1);
        }
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
        for (long origin : new long[] {7, -7, Long.MIN_VALUE, Long.MAX_VALUE - 5}) {
            TtlCache<String, Integer> cache = new TtlCache<>(2, longest, () -> origin + clock.nanoTime());
            cache.put("a", 1);
            clock.advance(Duration.ofDays(36_500));
            assertThat(cache.get("a")).as("a hundred years of 292 have passed since tick %d", origin).isEqualTo(1);
        }
    }

    @Test
    void aLifeMayBeOneNanosecondLong() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, NANO, clock::nanoTime);
        for (int life = 0; life < 100; life++) {
            cache.put("a", life);
            assertThat(cache.get("a")).as("no time has passed").isEqualTo(life);
            clock.advance(NANO);
            assertThat(cache.get("a")).as("its nanosecond has passed").isNull();
        }
    }

    @Test
    void badParametersAreRefused() {
        new TtlCache<String, Integer>(1, TTL, clock::nanoTime);
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        for (Duration ttl : List.of(Duration.ZERO, NANO.negated(), Duration.ofSeconds(-3), longest.plus(NANO),
                Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> new TtlCache<String, Integer>(1, ttl, clock::nanoTime),
                    "a life is from one nanosecond to Long.MAX_VALUE of them, not %s", ttl)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(ttl.toString());
        }
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, TTL, null), "there is no time without a ticker")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new TtlCache<String, Integer>(1, null, clock::nanoTime), "a life has a length")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void puttingTheSameValueAgainStartsANewLife() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        clock.advance(TTL.minus(NANO));
        cache.put("a", 1);
        cache.put("c", 3);
        assertThat(cache.get("b")).as("every put is a use, so b was used least recently and goes").isNull();
        clock.advance(TTL.minus(NANO));
        assertThat(cache.get("a")).as("the time to live counts from the last put, whatever its value").isEqualTo(1);
    }

    @Test
    void aRefusedPutIsNeitherAUseNorANewLife() {
        TtlCache<String, Integer> cache = new TtlCache<>(2, TTL, clock::nanoTime);
        cache.put("a", 1);
        cache.put("b", 2);
        clock.advance(TTL.minus(NANO));
        for (String key : List.of("a", "b", "a")) {
            assertThatThrownBy(() -> cache.put(key, null), "null is not a value")
                    .isInstanceOf(NullPointerException.class);
        }
        cache.put("c", 3);
        assertThat(cache.get("a")).as("a refused put changes nothing, so a was used least recently and goes").isNull();
        clock.advance(NANO);
        assertThat(cache.get("b")).as("b was put when its time began to count, and that time is over").isNull();
    }

    @Test
    void whatHasExpiredIsLetGoByTheNextCall() {
        Map<String, Consumer<Cache<Object, Integer>>> calls = new LinkedHashMap<>();
        calls.put("get of another key", cache -> cache.get("another"));
        calls.put("put of another key", cache -> cache.put("another", 1));
        calls.put("remove of another key", cache -> cache.remove("another"));
        calls.put("size", Cache::size);
        calls.forEach((name, call) -> {
            Cache<Object, Integer> cache = cache(10);
            FleetingKeys keys = new FleetingKeys();
            for (int key = 0; key < 10; key++) {
                cache.put(keys.next(), key);
            }
            clock.advance(TTL);
            call.accept(cache);
            assertThat(keys.held(0)).as("keys of expired entries that a cache still refers to after its next call, %s",
                    name).isZero();
            assertThat(cache.size()).as("what has expired does not count").isLessThan(2);
        });
    }
}
