package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import testkit.net.Direction;
import testkit.net.LoopbackProxy;
import testkit.redis.RedisDatabase;

/**
 * Redis behind a link that is held, slow, reset or closed: the database answers, and is asked no more than it may be.
 */
class BrokenLinkTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TIME_OUT = 50;

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final LoopbackProxy link = LoopbackProxy.to(redis.address().getHost(), redis.address().getPort());
    private final HostAndPort way = new HostAndPort(link.host(), link.port());
    /** Waits long enough that only a broken link keeps it from an answer. */
    private final RedisClient patient = redis.client(way, 10_000);
    private final RedisClient client = redis.client(way, TIME_OUT);
    private final H2Tables tables = new H2Tables();
    private final Calls calls = new Calls();

    @AfterEach
    void close() {
        client.close();
        patient.close();
        link.close();
        tables.close();
        redis.close();
    }

    private static Map<String, Consumer<LoopbackProxy>> breakages() {
        Map<String, Consumer<LoopbackProxy>> breakages = new LinkedHashMap<>();
        breakages.put("held", LoopbackProxy::hold);
        breakages.put("slow", link -> link.allow(Direction.ANSWERS, 3));
        breakages.put("reset", link -> {
            link.refuse();
            link.reset();
        });
        breakages.put("closed", link -> {
            link.refuse();
            link.disconnect();
        });
        return breakages;
    }

    /** Breaks the link in each way and reads; then heals it and reads again. */
    private void assertAnswered(String loads, Supplier<Optional<String>> read) {
        breakages().forEach((how, breakage) -> {
            breakage.accept(link);
            calls.clear();
            assertThat(read.get()).as("what is read while the link to Redis is %s", how).contains("Ada");
            assertThat(calls.seen(loads)).as("loads of one read while the link to Redis is %s", how).hasSizeLessThan(2);
            link.pass();
        });
        assertThat(read.get()).as("what is read when the link works again").contains("Ada");
    }

    @Test
    void readThroughAnswers() {
        Store<String> store = calls.watch("h2", Store.class, tables.plain());
        ReadThroughCache<String> users = new ReadThroughCache<>(
                calls.watch("redis", SharedCache.class, new RedisCache(client)), "u:", store, HOUR, HOUR, 2);
        store.save("7", "Ada");
        assertAnswered("h2.load", () -> users.read("7"));
    }

    @Test
    void cacheAsideAnswersAndWrites() {
        Store<String> store = calls.watch("h2", Store.class, tables.plain());
        CacheAside<String> users = new CacheAside<>(calls.watch("redis", LeasedCache.class,
                new RedisLeasedCache(client, HOUR, HOUR)), store, HOUR, HOUR, 2);
        store.save("7", "Ada");
        assertAnswered("h2.load", () -> users.read("7"));
        link.hold();
        users.write("7", "Grace");
        link.pass();
        assertThat(store.load("7")).as("what was written while the link was held").contains("Grace");
    }

    @Test
    void cacheAsideBearsAnAnswerThatIsLost() throws Exception {
        Store<String> store = tables.plain();
        CacheAside<String> users =
                new CacheAside<>(new RedisLeasedCache(patient, HOUR, HOUR), store, HOUR, HOUR, 2);
        users.write("7", "Ada");
        users.read("7");
        link.loseAnswer(() -> {
            users.write("7", "Grace");
            return null;
        });
        assertThat(users.read("7")).as("a read after a write whose hold was taken, with the answer lost")
                .contains("Grace");
        link.loseRequest(() -> {
            users.write("7", "Barbara");
            return null;
        });
        assertThat(users.read("7")).as("a read after a write whose hold was never asked for").contains("Barbara");
    }

    @Test
    void writeThroughAnswers() {
        VersionedStore<String> store = calls.watch("h2", VersionedStore.class, tables.versioned());
        WriteThroughCache<String> users = new WriteThroughCache<>(
                calls.watch("redis", VersionedCache.class, new RedisVersionedCache(client)), store, HOUR, 2);
        store.save("7", Optional.of("Ada"));
        assertAnswered("h2.load", () -> users.read("7"));
    }

    @Test
    void writeBehindAnswersAndAcceptsNothingItCannotKeep() {
        NumberedStore<String> store = calls.watch("h2", NumberedStore.class, tables.numbered());
        WriteBehindCache<String> users = new WriteBehindCache<>(
                calls.watch("redis", WriteLog.class, new RedisLog(client, "log")), store, 10, 2);
        store.apply(new Write<>(1, "7", Optional.of("Ada")));
        assertAnswered("h2.load", () -> users.read("7"));
        link.hold();
        assertThatThrownBy(() -> users.write("7", "Grace"), "a write while the log cannot be reached")
                .isInstanceOf(RuntimeException.class);
        link.pass();
    }

    @Test
    void refreshAheadAnswers() {
        Store<String> store = calls.watch("h2", Store.class, tables.plain());
        RefreshAheadCache<String> users = new RefreshAheadCache<>(calls.watch("redis", LeasedCache.class,
                new RedisLeasedCache(client, HOUR, HOUR)), store, HOUR, HOUR, Duration.ofMinutes(1), Runnable::run, 2);
        store.save("7", "Ada");
        assertAnswered("h2.load", () -> users.read("7"));
    }

    @Test
    void aLinkThatIsDownDoesNotLetEverybodyThrough() {
        Crowd crowd = new Crowd();
        CacheAside<String> users =
                new CacheAside<>(new RedisLeasedCache(client, HOUR, HOUR), crowd, HOUR, HOUR, 2);
        link.refuse();
        link.disconnect();
        crowd.assertAtMost(2, key -> users.read(key).orElseThrow());
    }
}
