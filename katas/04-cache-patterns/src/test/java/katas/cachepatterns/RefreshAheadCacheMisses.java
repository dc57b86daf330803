package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

/** What a read does when the cache holds nothing. */
interface RefreshAheadCacheMisses {

    /** A cache, a table, and what is called. */
    final class World {

        static final Duration TTL = Duration.ofSeconds(60);
        static final Duration ABSENT_TTL = Duration.ofSeconds(5);

        final ManualClock clock = new ManualClock();
        final Calls calls = new Calls();
        final LocalLeasedCache<String> memory =
                new LocalLeasedCache<>(Duration.ofSeconds(2), Duration.ofSeconds(30), clock::nanoTime);
        final MemoryStore table = new MemoryStore();
        final LeasedCache<String> cache = calls.watch("cache", LeasedCache.class, memory);
        final RefreshAheadCache<String> users = users(calls.watch("loader", Loader.class, table), 4);

        RefreshAheadCache<String> users(Loader<String> loader, int loads) {
            return new RefreshAheadCache<>(cache, loader, TTL, ABSENT_TTL, Duration.ofSeconds(12), Runnable::run,
                    loads);
        }
    }

    @Test
    default void whatIsNotHeldIsLoadedUnderALease() {
        World world = new World();
        world.table.save("7", "Ada");
        assertThat(world.users.read("7")).as("the row in the database").contains("Ada");
        assertThat(world.users.read("7")).as("the row in the cache").contains("Ada");
        assertThat(world.calls.seen("")).as("the calls of two reads: lease, load, fill").containsSubsequence(
                "cache.lease(7)", "loader.load(7)", "cache.fill(7, 1, Optional[Ada], PT1M)");
        assertThat(world.calls.seen("loader.")).as("loads for two reads").hasSize(1);
    }

    @Test
    default void whoeverGetsNoLeaseLoadsAndFillsNothing() {
        World world = new World();
        world.table.save("7", "Ada");
        world.memory.lease("7");
        assertThat(world.users.read("7")).as("a row that somebody else is fetching").contains("Ada");
        assertThat(world.calls.seen("cache.fill")).as("fills without a lease").isEmpty();
    }

    @Test
    default void aRowAndItsAbsenceLiveTheirTimes() {
        World world = new World();
        world.table.save("7", "Ada");
        world.users.read("7");
        world.users.read("8");
        assertThat(world.memory.get("7").map(Cached::left)).as("how long a row is held").contains(World.TTL);
        assertThat(world.memory.get("8").map(Cached::left)).as("how long absence is held").contains(World.ABSENT_TTL);
    }

    @Test
    default void emptyTextIsARow() {
        World world = new World();
        world.table.save("7", "");
        world.users.read("7");
        assertThat(world.users.read("7")).as("a row that is an empty text").contains("");
        assertThat(world.calls.seen("loader.")).as("loads for two reads").hasSize(1);
    }

    @Test
    default void aCacheThatFailsIsNoError() {
        World world = new World();
        world.table.save("7", "Ada");
        for (String call : List.of("cache.", "cache.lease", "cache.fill")) {
            world.calls.failing(call);
            assertThat(world.users.read("7")).as("a row, while %s fails", call).contains("Ada");
        }
    }

    @Test
    default void oneFailureOfTheCacheIsEnoughForARead() {
        World world = new World();
        world.calls.failing("cache.");
        world.users.read("7");
        assertThat(world.calls.seen("")).as("the calls of a read while the cache is down")
                .containsExactly("cache.get(7)", "loader.load(7)");
        world.calls.clear();
        world.calls.failing("cache.lease");
        world.users.read("7");
        assertThat(world.calls.seen("")).as("the calls of a read while the cache gives no lease")
                .containsExactly("cache.get(7)", "cache.lease(7)", "loader.load(7)");
    }

    @Test
    default void whatTheDatabaseThrowsIsThrown() {
        World world = new World();
        world.calls.failing("loader.");
        assertThatThrownBy(() -> world.users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        assertThat(world.calls.seen("cache.fill")).as("fills when nothing is known").isEmpty();
    }

    @Test
    default void aFailedLoadGivesItsTurnBack() {
        World world = new World();
        RefreshAheadCache<String> users = world.users(world.calls.watch("loader", Loader.class, world.table), 1);
        world.calls.failing("loader.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        world.calls.throwing(StackOverflowError::new);
        assertThatThrownBy(() -> users.read("7"), "read(7) while the loader ends with an error")
                .isInstanceOf(StackOverflowError.class);
        world.calls.failing();
        new Crowd().assertDoesNotWait("a load that failed is over", () -> users.read("7"));
    }

    @Test
    default void aDeadCacheDoesNotLetEverybodyThrough() {
        for (int loads : new int[] {1, 3}) {
            World world = new World();
            Crowd crowd = new Crowd();
            RefreshAheadCache<String> users = world.users(crowd, loads);
            world.calls.failing("cache.");
            crowd.assertAtMost(loads, key -> users.read(key).orElseThrow());
        }
    }

    @Test
    default void noTurnIsHeldDuringACallOfTheCache() {
        World world = new World();
        RefreshAheadCache<String> users = world.users(world.calls.watch("loader", Loader.class, world.table), 1);
        for (String call : List.of("cache.get", "cache.lease", "cache.fill")) {
            world.calls.during(call, () -> new Crowd().assertDoesNotWait("nobody loads during " + call,
                    () -> users.read("8 during " + call)));
            users.read(call);
        }
        assertThat(world.calls.seen("loader.load(8")).as("loads during calls of the cache").hasSize(3);
    }

    @Test
    default void nothingOfAReadIsTriedAgain() {
        World world = new World();
        Calls calls = world.calls;
        Consumer<String> read = world.users::read;
        calls.assertMadeWhileFailing("cache.get", read, "cache.get", "loader.load");
        calls.assertMadeWhileFailing("cache.lease", read, "cache.get", "cache.lease", "loader.load");
        calls.assertMadeWhileFailing("loader.load", read, "cache.get", "cache.lease", "loader.load");
        calls.assertMadeWhileFailing("cache.fill", read, "cache.get", "cache.lease", "loader.load", "cache.fill");
    }

    @Test
    default void aReadWhoseLeaseIsVoidReturnsWhatItHasLoaded() {
        World world = new World();
        world.table.save("7", "old");
        world.calls.during("cache.fill", () -> world.memory.forget("7"));
        assertThat(world.users.read("7")).as("what a read returns that was overtaken").contains("old");
        assertThat(world.calls.seen("")).as("the calls of a read whose fill says false").containsExactly("cache.get(7)",
                "cache.lease(7)", "loader.load(7)", "cache.fill(7, 1, Optional[old], PT1M)");
    }

    @Test
    default void whoHasWaitedForATurnDoesNotLookAgain() {
        World world = new World();
        Crowd crowd = new Crowd();
        RefreshAheadCache<String> users = world.users(crowd, 1);
        crowd.occupy(() -> users.read("8"));
        crowd.assertWaitsForATurn("one may load at a time", () -> users.read("7"));
        assertThat(world.calls.seen("cache.get(7")).as("look-ups of a read that has waited").hasSize(1);
        assertThat(world.calls.seen("cache.lease(7")).as("leases that a read has asked for that has waited").hasSize(1);
    }

    @Test
    default void anInterruptIsKeptWhenTheLoadFails() {
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            RefreshAheadCache<String> users = new World().users(database, 1);
            return key -> users.read(key).orElseThrow();
        });
    }

    @Test
    default void readersOfTheSameRowEachLoadIt() {
        World world = new World();
        Crowd crowd = new Crowd();
        RefreshAheadCache<String> users = world.users(crowd, 2);
        crowd.assertEachLoadsByItself(key -> users.read(key).orElseThrow());
    }

    @Test
    default void aTimeToLiveMayBeLongerThanALife() {
        Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
        World world = new World();
        world.table.save("7", "Ada");
        RefreshAheadCache<String> users = new RefreshAheadCache<>(world.cache,
                world.calls.watch("loader", Loader.class, world.table), forever, forever, forever.minusNanos(1),
                task -> { }, Integer.MAX_VALUE);
        for (String key : List.of("7", "8", "7", "8")) {
            users.read(key);
        }
        assertThat(world.calls.seen("loader.")).as("loads of a row and of the absence of one, held for ever")
                .hasSize(2);
    }

    @Test
    default void hitsNeedNoTurn() {
        World world = new World();
        Crowd crowd = new Crowd();
        RefreshAheadCache<String> users = world.users(crowd, 1);
        world.memory.fill("7", world.memory.lease("7").orElseThrow(), Optional.of("Ada"), World.TTL);
        crowd.occupy(() -> users.read("8"));
        crowd.assertDoesNotWait("a hit does not wait for the database", () -> users.read("7"));
    }
}
