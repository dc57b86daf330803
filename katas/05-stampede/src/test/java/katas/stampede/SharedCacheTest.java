package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import testkit.ManualClock;
import testkit.net.LoopbackProxy;
import testkit.redis.RedisDatabase;

/** What is shared in memory and what is shared in Redis behave alike. */
class SharedCacheTest {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final ManualClock clock = new ManualClock();
    private final List<SharedCache> both = List.of(new MemoryCache(clock), new RedisSharedCache(redis.client()));

    @AfterEach
    void close() {
        redis.close();
    }

    private void letAllGo() {
        clock.advance(LIFE);
        redis.client().keys("*").forEach(key -> redis.client().pexpireAt(key, 1));
    }

    @Test
    void whatIsAbsentIsStoredAndWhatIsThereStays() {
        for (SharedCache cache : both) {
            assertThat(cache.get("k")).as("nothing yet, %s", cache.getClass()).isNull();
            assertThat(cache.putIfAbsent("k", "one", LIFE)).as("the first, %s", cache.getClass()).isTrue();
            assertThat(cache.putIfAbsent("k", "two", LIFE)).as("the second, %s", cache.getClass()).isFalse();
            assertThat(cache.get("k")).as("what is stored, %s", cache.getClass()).isEqualTo("one");
            cache.remove("k");
            cache.remove("unknown");
            assertThat(cache.get("k")).as("what was removed, %s", cache.getClass()).isNull();
        }
    }

    @Test
    void whoHoldsTheLockStoresAndGivesItBack() {
        for (SharedCache cache : both) {
            cache.putIfAbsent("lock", "mine", LIFE);
            assertThat(cache.putAndUnlock("lock", "other", "k", "of the other", LIFE)).as("with another token, %s",
                    cache.getClass()).isFalse();
            assertThat(cache.get("k")).as("what one without the lock stores, %s", cache.getClass()).isNull();
            assertThat(cache.get("lock")).as("the lock, %s", cache.getClass()).isEqualTo("mine");
            assertThat(cache.putAndUnlock("lock", "mine", "k", "", LIFE)).as("with its token, %s", cache.getClass())
                    .isTrue();
            assertThat(cache.get("k")).as("an empty text is a text, %s", cache.getClass()).isEmpty();
            assertThat(cache.get("lock")).as("the lock is gone, %s", cache.getClass()).isNull();
            assertThat(cache.putAndUnlock("lock", "mine", "k", "again", LIFE)).as("a second time, %s",
                    cache.getClass()).isFalse();
        }
    }

    @Test
    void aLockIsGivenBackByItsToken() {
        for (SharedCache cache : both) {
            assertThat(cache.unlock("lock", "mine")).as("no lock, %s", cache.getClass()).isFalse();
            cache.putIfAbsent("lock", "mine", LIFE);
            assertThat(cache.unlock("lock", "other")).as("another's, %s", cache.getClass()).isFalse();
            assertThat(cache.unlock("lock", "mine")).as("its own, %s", cache.getClass()).isTrue();
            assertThat(cache.get("lock")).as("the lock, %s", cache.getClass()).isNull();
        }
    }

    @Test
    void everythingGoesByItself() {
        for (SharedCache cache : both) {
            cache.putIfAbsent("k", "old", LIFE);
            cache.putIfAbsent("lock", "mine", LIFE);
        }
        letAllGo();
        for (SharedCache cache : both) {
            assertThat(cache.get("k")).as("after its life, %s", cache.getClass()).isNull();
            assertThat(cache.unlock("lock", "mine")).as("a lock after its life, %s", cache.getClass()).isFalse();
            assertThat(cache.putIfAbsent("k", "new", LIFE)).as("what is gone is absent, %s", cache.getClass()).isTrue();
        }
    }

    @Test
    void livesAreCountedInMilliseconds() {
        both.get(1).putIfAbsent("lock", "mine", Duration.ofMillis(90_000));
        both.get(1).putAndUnlock("lock", "mine", "k", "text", Duration.ofMillis(100_500));
        assertThat(redis.client().pttl("k")).as("what is left of a life of 100,500 ms").isBetween(60_000L, 100_500L);
    }

    @Test
    void aCacheThatDoesNotAnswerSaysSo() {
        try (LoopbackProxy link = LoopbackProxy.to(redis.address().getHost(), redis.address().getPort())) {
            SharedCache cut = new RedisSharedCache(redis.client(new HostAndPort(link.host(), link.port()), 10_000));
            link.refuse();
            link.disconnect();
            assertThatThrownBy(() -> cut.get("k"), "get").isInstanceOf(SharedCacheException.class);
            assertThatThrownBy(() -> cut.putIfAbsent("k", "v", LIFE), "putIfAbsent")
                    .isInstanceOf(SharedCacheException.class);
            assertThatThrownBy(() -> cut.putAndUnlock("l", "t", "k", "v", LIFE), "putAndUnlock")
                    .isInstanceOf(SharedCacheException.class);
            assertThatThrownBy(() -> cut.unlock("l", "t"), "unlock").isInstanceOf(SharedCacheException.class);
            assertThatThrownBy(() -> cut.remove("k"), "remove").isInstanceOf(SharedCacheException.class);
        }
    }
}
