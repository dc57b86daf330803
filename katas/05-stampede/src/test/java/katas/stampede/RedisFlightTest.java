package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import testkit.net.Direction;
import testkit.net.LoopbackProxy;
import testkit.redis.RedisDatabase;

/** {@code DistributedFlight} on a real Redis: in every order of calls, over a link that breaks, and in processes. */
class RedisFlightTest {

    private static final int PATIENT = 30_000;
    private static final int HASTY = 50;

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private final Race race = new Race(new Race.Surroundings() {
        @Override
        public SharedCache cache() {
            redis.client().flushDB();
            return new RedisSharedCache(redis.client());
        }

        @Override
        public void letLocksGo() {
            for (String key : redis.client().keys("*")) {
                if (redis.client().pttl(key) <= Race.LOCK_LIFE.toMillis()) {
                    redis.client().pexpireAt(key, 1);
                }
            }
        }
    });

    @AfterEach
    void close() {
        redis.close();
    }

    private DistributedFlight over(LoopbackProxy link, int timeOut) {
        HostAndPort way = new HostAndPort(link.host(), link.port());
        return new DistributedFlight(new RedisSharedCache(redis.client(way, timeOut)), Duration.ofHours(1),
                Duration.ofHours(1), Duration.ofMillis(1), 0, () -> "token " + tokens.incrementAndGet(), length -> { });
    }

    private LoopbackProxy link() {
        return LoopbackProxy.to(redis.address().getHost(), redis.address().getPort());
    }

    private String load(String key) {
        return key + " " + loads.incrementAndGet();
    }

    @Test
    void whicheverCallFailsBothGetTheirValue() {
        assertThat(race.ofTwoCallers(1)).as("schedules").isGreaterThan(100);
    }

    @Test
    void aLockThatGoesCostsOneMoreLoad() {
        assertThat(race.ofALockThatGoes(2)).as("schedules").isGreaterThan(50);
    }

    @Test
    void nothingOldComesBackAfterAnInvalidation() {
        assertThat(race.ofAnInvalidation(0, 3)).as("schedules").isGreaterThan(100);
    }

    @Test
    void overABrokenLinkEachCallerLoadsForItself() throws InterruptedException {
        Map<String, Consumer<LoopbackProxy>> ways = new LinkedHashMap<>();
        ways.put("held", LoopbackProxy::hold);
        ways.put("slow", link -> link.allow(Direction.ANSWERS, 3));
        ways.put("reset", link -> {
            link.refuse();
            link.reset();
        });
        ways.put("closed", link -> {
            link.refuse();
            link.disconnect();
        });
        for (Map.Entry<String, Consumer<LoopbackProxy>> way : ways.entrySet()) {
            try (LoopbackProxy link = link()) {
                DistributedFlight flight = over(link, HASTY);
                loads.set(0);
                way.getValue().accept(link);
                assertThat(flight.get(way.getKey(), this::load)).as("while the link is %s", way.getKey())
                        .isEqualTo(way.getKey() + " 1");
                assertThat(loads).as("loads of one call while the link is %s", way.getKey()).hasValue(1);
            }
        }
    }

    @Test
    void whenTheLinkIsMendedTheValueIsShared() throws InterruptedException {
        try (LoopbackProxy link = link(); LoopbackProxy sound = link()) {
            DistributedFlight flight = over(link, PATIENT);
            link.refuse();
            link.disconnect();
            flight.get("k", this::load);
            link.pass();
            assertThat(flight.get("k", this::load)).as("loaded again, and stored").isEqualTo("k 2");
            assertThat(over(sound, PATIENT).get("k", this::load)).as("what another process finds").isEqualTo("k 2");
        }
    }

    @Test
    void anAnswerThatIsLostCostsNobodyTheValue() throws Exception {
        try (LoopbackProxy link = link()) {
            DistributedFlight flight = over(link, PATIENT);
            flight.get("first", this::load);
            assertThat(link.<String>loseAnswer(() -> flight.get("k", this::load))).as("the first look got no answer")
                    .isEqualTo("k 2");
            assertThat(flight.get("k", this::load)).as("it was not stored, for there was no lock").isEqualTo("k 3");
            assertThat(redis.client().keys("*lock*")).as("locks that are left").isEmpty();
        }
    }

    @Test
    void aHolderThatTimesOutWhenItStoresLeavesNoLock() throws Exception {
        try (LoopbackProxy link = link()) {
            DistributedFlight flight = over(link, PATIENT);
            String value = flight.get("k", key -> {
                link.disconnect();
                return load(key);
            });
            assertThat(value).as("the holder has its value").isEqualTo("k 1");
            assertThat(redis.client().keys("*").size()).as("the value, or nothing, but no lock").isLessThanOrEqualTo(1);
            assertThat(flight.get("k", this::load)).as("a later call").isIn("k 1", "k 2");
        }
    }

    @Test
    void threeProcessesShareOneLoad() throws Exception {
        assertThat(FlightProcess.burst(redis, 3)).as("what fifteen callers in three processes got")
                .hasSize(3 * FlightProcess.THREADS).containsOnly("hot1");
        assertThat(redis.client().get(FlightProcess.LOADS)).as("loads").isEqualTo("1");
    }
}
