package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class ReadThroughCacheTest {

    private static final Duration TTL = Duration.ofSeconds(60);
    private static final Duration ABSENT_TTL = Duration.ofSeconds(5);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final ManualClock clock = new ManualClock();
    private final Calls calls = new Calls();
    private final MemoryCache<String> memory = new MemoryCache<>(clock::nanoTime);
    private final MemoryStore store = new MemoryStore();
    private final SharedCache<String> cache = calls.watch("cache", SharedCache.class, memory);
    private final Loader<String> loader = calls.watch("loader", Loader.class, store);

    private ReadThroughCache<String> readThrough() {
        return new ReadThroughCache<>(cache, "user:", loader, TTL, ABSENT_TTL, 4);
    }

    @Test
    void whatIsNotHeldIsLoaded() {
        ReadThroughCache<String> users = readThrough();
        store.save("7", "Ada");
        assertThat(users.read("7")).as("the row in the database").contains("Ada");
    }

    @Test
    void whatIsHeldIsNotLoadedAgain() {
        ReadThroughCache<String> users = readThrough();
        store.save("7", "Ada");
        users.read("7");
        assertThat(users.read("7")).as("the row in the cache").contains("Ada");
        assertThat(calls.seen("loader.")).as("loads for two reads").hasSize(1);
    }

    @Test
    void theLoaderGetsTheKeyAndTheCacheThePrefix() {
        ReadThroughCache<String> users = readThrough();
        users.read("7");
        assertThat(calls.seen("")).as("all calls: the prefix is for the shared cache only").containsExactly(
                "cache.get(user:7)", "loader.load(7)", "cache.put(user:7, Optional.empty, PT5S)");
    }

    @Test
    void noValueIsTakenForAMiss() {
        for (Object row : List.of("", "0", 0, false, List.of())) {
            calls.clear();
            ReadThroughCache<Object> rows = new ReadThroughCache<>(new MemoryCache<>(clock::nanoTime), "",
                    calls.watch("loader", Loader.class, (Loader<Object>) key -> Optional.of(row)), TTL, ABSENT_TTL, 4);
            assertThat(rows.read("7")).as("the first read of a row that is '%s'", row).contains(row);
            assertThat(rows.read("7")).as("the second read of a row that is '%s'", row).contains(row);
            assertThat(calls.seen("loader.")).as("loads for two reads of a row that is '%s'", row).hasSize(1);
        }
    }

    @Test
    void thatThereIsNoRowIsRemembered() {
        ReadThroughCache<String> users = readThrough();
        assertThat(users.read("7")).as("there is no such row").isEmpty();
        assertThat(users.read("7")).as("there is still none").isEmpty();
        assertThat(calls.seen("loader.")).as("loads for two reads of a row that does not exist").hasSize(1);
    }

    @Test
    void aRowIsHeldForItsTimeToLive() {
        ReadThroughCache<String> users = readThrough();
        store.save("7", "Ada");
        users.read("7");
        store.save("7", "Grace");
        clock.advance(TTL.minusNanos(1));
        assertThat(users.read("7")).as("a row shortly before its time to live is over").contains("Ada");
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("a row whose time to live is over").contains("Grace");
    }

    @Test
    void absenceIsHeldForATimeOfItsOwn() {
        ReadThroughCache<String> users = readThrough();
        users.read("7");
        store.save("7", "Ada");
        clock.advance(ABSENT_TTL.minusNanos(1));
        assertThat(users.read("7")).as("that there is no row is held for 5 s").isEmpty();
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("after 5 s it is asked for again").contains("Ada");
    }

    @Test
    void aReadDoesNotProlongALife() {
        ReadThroughCache<String> users = readThrough();
        store.save("7", "Ada");
        users.read("7");
        clock.advance(TTL.minusNanos(1));
        users.read("7");
        store.save("7", "Grace");
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("a row that was read often is no newer for it").contains("Grace");
    }

    @Test
    void aCacheThatFailsIsNoError() {
        ReadThroughCache<String> users = readThrough();
        store.save("7", "Ada");
        calls.failing("cache.");
        assertThat(users.read("7")).as("a row, while the cache is down").contains("Ada");
        assertThat(users.read("8")).as("no row, while the cache is down").isEmpty();
        calls.failing("cache.put");
        assertThat(users.read("7")).as("a row, while the cache takes nothing").contains("Ada");
        calls.losingAnswers("cache.");
        assertThat(users.read("9")).as("no row, while the answers of the cache are lost").isEmpty();
    }

    @Test
    void oneFailureOfTheCacheIsEnoughForARead() {
        ReadThroughCache<String> users = readThrough();
        calls.failing("cache.get");
        users.read("7");
        assertThat(calls.seen("cache.")).as("calls to a cache that has not answered the first").hasSize(1);
        assertThat(calls.seen("loader.")).as("loads of a read while the cache is down").hasSize(1);
    }

    @Test
    void whatTheLoaderThrowsIsThrown() {
        ReadThroughCache<String> users = readThrough();
        calls.failing("loader.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        assertThat(calls.seen("cache.put")).as("nothing is put when nothing is known").isEmpty();
        calls.failing();
        store.save("7", "Ada");
        assertThat(users.read("7")).as("the failure is not remembered").contains("Ada");
    }

    @Test
    void aFailedLoadGivesItsTurnBack() {
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "user:", loader, TTL, ABSENT_TTL, 1);
        calls.failing("loader.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        calls.throwing(StackOverflowError::new);
        assertThatThrownBy(() -> users.read("7"), "read(7) while the loader ends with an error")
                .isInstanceOf(StackOverflowError.class);
        calls.failing();
        new Crowd().assertDoesNotWait("a load that failed is over", () -> users.read("7"));
    }

    @Test
    void noTurnIsHeldDuringACallOfTheCache() {
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", loader, TTL, ABSENT_TTL, 1);
        for (String call : List.of("cache.get", "cache.put")) {
            store.save(call, "Ada");
            calls.during(call, () -> new Crowd().assertDoesNotWait("nobody loads during " + call,
                    () -> users.read("8 during " + call)));
            users.read(call);
        }
        assertThat(calls.seen("loader.load(8")).as("loads during calls of the cache").hasSize(2);
    }

    @Test
    void whoHasWaitedForATurnDoesNotLookAgain() {
        Crowd crowd = new Crowd();
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", crowd, TTL, ABSENT_TTL, 1);
        crowd.occupy(() -> users.read("8"));
        crowd.assertWaitsForATurn("one may load at a time", () -> users.read("7"));
        assertThat(calls.seen("cache.get(7")).as("look-ups of a read that has waited").hasSize(1);
    }

    @Test
    void anInterruptIsKeptWhenTheLoadFails() {
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", database, TTL, ABSENT_TTL, 1);
            return key -> users.read(key).orElseThrow();
        });
    }

    @Test
    void readersOfTheSameRowEachLoadIt() {
        Crowd crowd = new Crowd();
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", crowd, TTL, ABSENT_TTL, 2);
        crowd.assertEachLoadsByItself(key -> users.read(key).orElseThrow());
    }

    @Test
    void nothingIsTriedAgain() {
        ReadThroughCache<String> users = readThrough();
        calls.assertMadeWhileFailing("cache.get", users::read, "cache.get", "loader.load");
        calls.assertMadeWhileFailing("loader.load", users::read, "cache.get", "loader.load");
        calls.assertMadeWhileFailing("cache.get, loader.load", users::read, "cache.get", "loader.load");
        calls.assertMadeWhileFailing("cache.put", users::read, "cache.get", "loader.load", "cache.put");
    }

    @Test
    void theEmptyTextIsAKeyAndAPrefix() {
        store.save("", "Ada");
        store.save("7", "Grace");
        readThrough().read("");
        new ReadThroughCache<>(cache, "", loader, TTL, ABSENT_TTL, 4).read("7");
        assertThat(calls.seen("")).as("the calls for an empty key, and for one behind an empty prefix").containsExactly(
                "cache.get(user:)", "loader.load()", "cache.put(user:, Optional[Ada], PT1M)",
                "cache.get(7)", "loader.load(7)", "cache.put(7, Optional[Grace], PT1M)");
    }

    @Test
    void aTimeToLiveMayBeLongerThanALife() {
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", loader, FOREVER, FOREVER, 1);
        store.save("7", "Ada");
        for (String key : List.of("7", "8", "7", "8")) {
            users.read(key);
        }
        assertThat(calls.seen("cache.put")).as("puts of a row and of the absence of one, for ever").containsExactly(
                "cache.put(7, Optional[Ada], " + FOREVER + ")", "cache.put(8, Optional.empty, " + FOREVER + ")");
    }

    @Test
    void aDeadCacheDoesNotLetEverybodyThrough() {
        for (int loads : new int[] {1, 3}) {
            Crowd crowd = new Crowd();
            ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", crowd, TTL, ABSENT_TTL, loads);
            calls.failing("cache.");
            crowd.assertAtMost(loads, key -> users.read(key).orElseThrow());
        }
    }

    @Test
    void hitsNeedNoTurn() {
        Crowd crowd = new Crowd();
        ReadThroughCache<String> users = new ReadThroughCache<>(cache, "", crowd, TTL, ABSENT_TTL, 1);
        memory.put("7", Optional.of("Ada"), TTL);
        crowd.occupy(() -> users.read("8"));
        crowd.assertDoesNotWait("a hit does not wait for the database", () -> users.read("7"));
    }

    @Test
    void anyTwoReadsAndAChangeElsewhereEndWithTheTimeToLive() {
        readThrough();
        record World(MemoryStore table, ManualClock time, ReadThroughCache<String> users) {
        }
        Links.explore(1, run -> {
            ManualClock time = new ManualClock();
            MemoryStore rows = new MemoryStore();
            rows.save("7", "old");
            Store<String> watched = Links.to(run, "store", Store.class, rows);
            ReadThroughCache<String> users = new ReadThroughCache<>(Links.to(run, "cache", SharedCache.class,
                    new MemoryCache<String>(time::nanoTime)), "user:", watched, TTL, ABSENT_TTL, 8);
            run.start("A", () -> users.read("7"));
            run.start("B", () -> users.read("7"));
            run.start("elsewhere", () -> {
                watched.save("7", "new");
                return null;
            });
            return new World(rows, time, users);
        }, (run, world) -> {
            for (String reader : List.of("A", "B")) {
                if (run.failure(reader) == null) {
                    assertThat(run.result(reader)).as("what %s read: the row before or after", reader)
                            .isIn(Optional.of("old"), Optional.of("new"));
                } else {
                    assertThat(run.failure(reader)).as("what %s threw comes from the database", reader)
                            .hasMessageContaining("store");
                }
            }
            world.time().advance(TTL);
            assertThat(world.users().read("7")).as("a read after the time to live")
                    .isEqualTo(world.table().load("7"));
        });
    }

    @Test
    void badArgumentsAreRefused() {
        readThrough();
        for (Duration time : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", loader, time, ABSENT_TTL, 1),
                    "a time to live of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", loader, TTL, time, 1),
                    "a time to live of absence of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
        }
        for (int loads : new int[] {0, -3}) {
            assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", loader, TTL, ABSENT_TTL, loads),
                    "%d loads at a time", loads)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(loads));
        }
        Duration shortest = Duration.ofMillis(1);
        assertThat(new ReadThroughCache<>(cache, "", loader, shortest, shortest, Integer.MAX_VALUE).read("7"))
                .as("a millisecond is long enough, and two billion loads are not too many").isEmpty();
    }

    @Test
    void nullIsRefused() {
        ReadThroughCache<String> users = readThrough();
        assertThatThrownBy(() -> users.read(null), "read(null)").isInstanceOf(NullPointerException.class);
        assertThat(calls.seen("")).as("calls made for a null").isEmpty();
        assertThatThrownBy(() -> new ReadThroughCache<>(null, "", loader, TTL, TTL, 1), "no cache")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ReadThroughCache<>(cache, null, loader, TTL, TTL, 1), "no prefix")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", null, TTL, TTL, 1), "no loader")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", loader, null, TTL, 1), "no time to live")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ReadThroughCache<>(cache, "", loader, TTL, null, 1), "no time for absence")
                .isInstanceOf(NullPointerException.class);
    }
}
