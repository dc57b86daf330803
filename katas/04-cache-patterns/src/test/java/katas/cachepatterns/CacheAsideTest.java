package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class CacheAsideTest implements CacheAsideRaces {

    private static final Duration TTL = Duration.ofSeconds(60);
    private static final Duration ABSENT_TTL = Duration.ofSeconds(5);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final ManualClock clock = new ManualClock();
    private final Calls calls = new Calls();
    private final LocalLeasedCache<String> memory =
            new LocalLeasedCache<>(Duration.ofSeconds(10), Duration.ofSeconds(30), clock::nanoTime);
    private final MemoryStore table = new MemoryStore();
    private final LeasedCache<String> cache = calls.watch("cache", LeasedCache.class, memory);
    private final Store<String> store = calls.watch("store", Store.class, table);

    private CacheAside<String> users() {
        return new CacheAside<>(cache, store, TTL, ABSENT_TTL, 4);
    }

    /** Fills the cache as any reader would. */
    private void hold(String key, Optional<String> row) {
        memory.fill(key, memory.lease(key).orElseThrow(), row, TTL);
    }

    @Test
    void whatIsNotHeldIsLoadedAndHeld() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        assertThat(users.read("7")).as("the row in the database").contains("Ada");
        assertThat(users.read("7")).as("the row in the cache").contains("Ada");
        assertThat(calls.seen("store.")).as("calls of the database for two reads").containsExactly("store.load(7)");
    }

    @Test
    void aReaderTakesItsLeaseBeforeItLoads() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        users.read("7");
        assertThat(calls.seen("")).as("the calls of a read that finds nothing held: lease, load, fill")
                .containsSubsequence("cache.lease(7)", "store.load(7)", "cache.fill(7, 1, Optional[Ada], PT1M)");
    }

    @Test
    void whoeverGetsNoLeaseLoadsAndFillsNothing() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        memory.lease("7");
        assertThat(users.read("7")).as("a row that somebody else is fetching").contains("Ada");
        assertThat(calls.seen("cache.fill")).as("fills without a lease").isEmpty();
    }

    @Test
    void aHitTakesNoLease() {
        CacheAside<String> users = users();
        hold("7", Optional.of("Ada"));
        users.read("7");
        assertThat(memory.lease("7")).as("a lease for the next one who must fetch, after a read that found the row")
                .isPresent();
    }

    @Test
    void noValueIsTakenForAMiss() {
        for (Object row : List.of("", "0", 0, false, List.of())) {
            calls.clear();
            Store<Object> one = new Store<>() {
                @Override
                public Optional<Object> load(String key) {
                    return Optional.of(row);
                }

                @Override
                public void save(String key, Object value) {
                    throw new UnsupportedOperationException("nobody saves");
                }

                @Override
                public void delete(String key) {
                    throw new UnsupportedOperationException("nobody deletes");
                }
            };
            CacheAside<Object> rows = new CacheAside<>(
                    new LocalLeasedCache<>(Duration.ofSeconds(10), Duration.ofSeconds(30), clock::nanoTime),
                    calls.watch("store", Store.class, one), TTL, ABSENT_TTL, 4);
            rows.read("7");
            assertThat(rows.read("7")).as("the second read of a row that is '%s'", row).contains(row);
            assertThat(calls.seen("store.")).as("loads for two reads of a row that is '%s'", row).hasSize(1);
        }
    }

    @Test
    void thatThereIsNoRowIsRememberedForATimeOfItsOwn() {
        CacheAside<String> users = users();
        users.read("7");
        assertThat(users.read("7")).as("there is no such row").isEmpty();
        assertThat(calls.seen("store.load")).as("loads for two reads of a row that does not exist").hasSize(1);
        table.save("7", "Ada");
        clock.advance(ABSENT_TTL.minusNanos(1));
        assertThat(users.read("7")).as("that there is no row is held for 5 s").isEmpty();
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("after 5 s it is asked for again").contains("Ada");
    }

    @Test
    void aRowIsHeldForItsTimeToLive() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        users.read("7");
        table.save("7", "changed elsewhere");
        clock.advance(TTL.minusNanos(1));
        assertThat(users.read("7")).as("a row shortly before its time to live is over").contains("Ada");
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("a row whose time to live is over").contains("changed elsewhere");
    }

    @Test
    void aWriteTakesTheOldRowOut() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        users.read("7");
        users.write("7", "Grace");
        assertThat(table.load("7")).as("the row in the database").contains("Grace");
        assertThat(users.read("7")).as("a read after the write").contains("Grace");
    }

    @Test
    void aWriteEndsThatThereIsNoRow() {
        CacheAside<String> users = users();
        users.read("7");
        users.write("7", "Ada");
        assertThat(users.read("7")).as("a row that was remembered as absent and is written").contains("Ada");
    }

    @Test
    void aDeletionTakesTheRowOut() {
        CacheAside<String> users = users();
        table.save("7", "Ada");
        users.read("7");
        users.delete("7");
        assertThat(table.load("7")).as("the row in the database").isEmpty();
        assertThat(users.read("7")).as("a read after the deletion").isEmpty();
    }

    @Test
    void otherKeysStayHeld() {
        CacheAside<String> users = users();
        table.save("8", "Edsger");
        users.read("8");
        users.write("7", "Ada");
        users.delete("9");
        calls.clear();
        assertThat(users.read("8")).as("a row that nobody has changed").contains("Edsger");
        assertThat(calls.seen("store.")).as("loads of a row that nobody has changed").isEmpty();
    }

    @Test
    void aWriteHoldsTheKeyWhileItChangesTheRow() {
        CacheAside<String> users = users();
        users.write("7", "Ada");
        users.delete("7");
        assertThat(calls.seen("")).as("the calls of a write and a deletion: hold, change, release")
                .containsSubsequence("cache.hold(7)", "store.save(7, Ada)", "cache.release(7, 1)",
                        "cache.hold(7)", "store.delete(7)", "cache.release(7, 2)");
    }

    @Test
    void afterAWriteTheNextReadFillsAgain() {
        CacheAside<String> users = users();
        users.write("7", "Ada");
        users.read("7");
        calls.clear();
        users.read("7");
        assertThat(calls.seen("store.")).as("loads of the second read after a write").isEmpty();
    }

    @Test
    void aFailedChangeIsThrownAndLeavesNothingOld() {
        CacheAside<String> users = users();
        for (String call : List.of("store.save", "store.delete")) {
            table.save("7", "old");
            hold("7", Optional.of("old"));
            calls.losingAnswers(call);
            assertThatThrownBy(() -> {
                users.write("7", "new");
                users.delete("7");
            }, "%s, and the answer is lost", call).isInstanceOf(LinkBroken.class).hasMessageContaining(call);
            calls.failing();
            assertThat(users.read("7")).as("a read after %s, whose answer was lost", call).isEqualTo(table.load("7"));
        }
    }

    @Test
    void anErrorOfTheDatabaseEndsTheHoldToo() {
        OutOfMemoryError error = new OutOfMemoryError("injected");
        Store<String> broken = new Store<>() {
            @Override
            public Optional<String> load(String key) {
                return table.load(key);
            }

            @Override
            public void save(String key, String row) {
                table.save(key, row);
                throw error;
            }

            @Override
            public void delete(String key) {
                table.delete(key);
            }
        };
        CacheAside<String> users = new CacheAside<>(cache, broken, TTL, ABSENT_TTL, 4);
        assertThatThrownBy(() -> users.write("7", "Ada"), "a write with an Error").isSameAs(error);
        assertThat(memory.lease("7")).as("a lease after a write that ended with an Error").isPresent();
    }

    @Test
    void aCacheThatFailsIsNoError() {
        CacheAside<String> users = users();
        calls.failing("cache.");
        users.write("7", "Ada");
        assertThat(users.read("7")).as("a row, while the cache is down").contains("Ada");
        users.delete("7");
        assertThat(users.read("7")).as("a row that was deleted while the cache is down").isEmpty();
        for (String call : List.of("cache.get", "cache.lease", "cache.fill")) {
            table.save("8", "Edsger");
            calls.failing(call);
            assertThat(users.read("8")).as("a row, while %s fails", call).contains("Edsger");
            memory.forget("8");
            calls.losingAnswers(call);
            assertThat(users.read("8")).as("a row, while the answer of %s is lost", call).contains("Edsger");
            memory.forget("8");
        }
    }

    @Test
    void oneFailureOfTheCacheIsEnoughForARead() {
        CacheAside<String> users = users();
        calls.failing("cache.");
        users.read("7");
        assertThat(calls.seen("")).as("the calls of a read while the cache is down")
                .containsExactly("cache.get(7)", "store.load(7)");
        calls.clear();
        calls.failing("cache.lease");
        users.read("7");
        assertThat(calls.seen("")).as("the calls of a read while the cache gives no lease")
                .containsExactly("cache.get(7)", "cache.lease(7)", "store.load(7)");
    }

    @Test
    void aWriteAsksADeadCacheTwiceAtMost() {
        CacheAside<String> users = users();
        calls.failing("cache.");
        users.write("7", "Ada");
        assertThat(calls.seen("cache.")).as("calls of a write to a cache that is down").hasSizeLessThan(3);
        assertThat(calls.seen("store.")).as("calls of a write to the database").containsExactly("store.save(7, Ada)");
    }

    @Test
    void whatTheDatabaseThrowsIsThrown() {
        CacheAside<String> users = users();
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        assertThat(calls.seen("cache.fill")).as("fills when nothing is known").isEmpty();
    }

    @Test
    void aFailedLoadGivesItsTurnBack() {
        CacheAside<String> users = new CacheAside<>(cache, store, TTL, ABSENT_TTL, 1);
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        calls.throwing(StackOverflowError::new);
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database ends with an error")
                .isInstanceOf(StackOverflowError.class);
        calls.failing();
        new Crowd().assertDoesNotWait("a load that failed is over", () -> users.read("7"));
    }

    @Test
    void noTurnIsHeldDuringACallOfTheCache() {
        CacheAside<String> users = new CacheAside<>(cache, store, TTL, ABSENT_TTL, 1);
        for (String call : List.of("cache.get", "cache.lease", "cache.fill")) {
            calls.during(call, () -> new Crowd().assertDoesNotWait("nobody loads during " + call,
                    () -> users.read("8 during " + call)));
            users.read(call);
        }
        assertThat(calls.seen("store.load(8")).as("loads during calls of the cache").hasSize(3);
    }

    @Test
    void nothingIsTriedAgainWhateverFails() {
        CacheAside<String> users = users();
        calls.assertMadeWhileFailing("cache.get", users::read, "cache.get", "store.load");
        calls.assertMadeWhileFailing("cache.lease", users::read, "cache.get", "cache.lease", "store.load");
        calls.assertMadeWhileFailing("store.load", users::read, "cache.get", "cache.lease", "store.load");
        calls.assertMadeWhileFailing("cache.fill", users::read, "cache.get", "cache.lease", "store.load", "cache.fill");
        assertAChangeTriesNothingAgain("store.save", key -> users.write(key, "Ada"));
        assertAChangeTriesNothingAgain("store.delete", users::delete);
    }

    private void assertAChangeTriesNothingAgain(String call, Consumer<String> change) {
        calls.assertMadeWhileFailing("cache.hold", change, "cache.hold", call, "cache.forget");
        calls.assertMadeWhileFailing("cache.hold, cache.forget", change, "cache.hold", call, "cache.forget");
        calls.assertMadeWhileFailing("cache.release", change, "cache.hold", call, "cache.release");
        calls.assertMadeWhileFailing("store.", change, "cache.hold", call, "cache.release");
        calls.assertMadeWhileFailing("store., cache.release", change, "cache.hold", call, "cache.release");
    }

    @Test
    void aReadWhoseLeaseIsVoidReturnsWhatItHasLoaded() {
        CacheAside<String> users = users();
        table.save("7", "old");
        calls.during("cache.fill", () -> new CacheAside<>(memory, table, TTL, ABSENT_TTL, 1).write("7", "new"));
        assertThat(users.read("7")).as("what a read returns that was overtaken by a write").contains("old");
        assertThat(calls.seen("")).as("the calls of a read whose fill says false").containsExactly("cache.get(7)",
                "cache.lease(7)", "store.load(7)", "cache.fill(7, 1, Optional[old], PT1M)");
        assertThat(users.read("7")).as("what the next read returns").contains("new");
    }

    @Test
    void whoHasWaitedForATurnDoesNotLookAgain() {
        Crowd crowd = new Crowd();
        CacheAside<String> users = new CacheAside<>(cache, crowd, TTL, ABSENT_TTL, 1);
        crowd.occupy(() -> users.read("8"));
        crowd.assertWaitsForATurn("one may load at a time", () -> users.read("7"));
        assertThat(calls.seen("cache.get(7")).as("look-ups of a read that has waited").hasSize(1);
        assertThat(calls.seen("cache.lease(7")).as("leases that a read has asked for that has waited").hasSize(1);
    }

    @Test
    void anInterruptIsKeptWhenTheLoadFails() {
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            CacheAside<String> users = new CacheAside<>(cache, database, TTL, ABSENT_TTL, 1);
            return key -> users.read(key).orElseThrow();
        });
    }

    @Test
    void readersOfTheSameRowEachLoadIt() {
        Crowd crowd = new Crowd();
        CacheAside<String> users = new CacheAside<>(cache, crowd, TTL, ABSENT_TTL, 2);
        crowd.assertEachLoadsByItself(key -> users.read(key).orElseThrow());
    }

    @Test
    void anyNumberMayBeALeaseOrAHold() {
        for (long number : new long[] {-7, 0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            calls.clear();
            CacheAside<String> users = new CacheAside<>(calls.watch("cache", LeasedCache.class,
                    new NumberedLeases(number, Optional.empty())), store, TTL, ABSENT_TTL, 1);
            users.read("7");
            users.write("7", "Ada");
            table.delete("7");
            assertThat(calls.seen("cache.")).as("calls of a read and a write when each number is %d", number)
                    .containsExactly("cache.get(7)", "cache.lease(7)",
                            "cache.fill(7, " + number + ", Optional.empty, PT5S)",
                            "cache.hold(7)", "cache.release(7, " + number + ")");
        }
    }

    @Test
    void aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged() {
        CacheAside<String> users = users();
        calls.failing("cache.hold");
        users.write("7", "Ada");
        users.delete("7");
        assertThat(calls.seen("")).as("the calls of a write and a deletion that get no hold").containsExactly(
                "cache.hold(7)", "store.save(7, Ada)", "cache.forget(7)",
                "cache.hold(7)", "store.delete(7)", "cache.forget(7)");
    }

    @Test
    void aTimeToLiveMayBeLongerThanALife() {
        CacheAside<String> users = new CacheAside<>(cache, store, FOREVER, FOREVER, Integer.MAX_VALUE);
        table.save("7", "Ada");
        for (String key : List.of("7", "8", "7", "8")) {
            users.read(key);
        }
        assertThat(calls.seen("store.load")).as("loads of a row and of the absence of one, held for ever").hasSize(2);
    }

    @Test
    void aDeadCacheDoesNotLetEverybodyThrough() {
        for (int loads : new int[] {1, 3}) {
            Crowd crowd = new Crowd();
            CacheAside<String> users = new CacheAside<>(cache, crowd, TTL, ABSENT_TTL, loads);
            calls.failing("cache.");
            crowd.assertAtMost(loads, key -> users.read(key).orElseThrow());
        }
    }

    @Test
    void hitsAndWritesNeedNoTurn() {
        Crowd crowd = new Crowd();
        CacheAside<String> users = new CacheAside<>(cache, crowd, TTL, ABSENT_TTL, 1);
        hold("7", Optional.of("Ada"));
        crowd.occupy(() -> users.read("8"));
        crowd.assertDoesNotWait("a hit does not wait for the database's readers", () -> users.read("7"));
        crowd.assertDoesNotWait("a write does not wait for the database's readers", () -> users.write("7", "Grace"));
    }

    @Test
    void badArgumentsAreRefused() {
        users();
        for (Duration time : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> new CacheAside<>(cache, store, time, ABSENT_TTL, 1), "a time to live of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
            assertThatThrownBy(() -> new CacheAside<>(cache, store, TTL, time, 1),
                    "a time to live of absence of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
        }
        for (int loads : new int[] {0, -3}) {
            assertThatThrownBy(() -> new CacheAside<>(cache, store, TTL, ABSENT_TTL, loads), "%d loads", loads)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(loads));
        }
        Duration shortest = Duration.ofMillis(1);
        assertThat(new CacheAside<>(cache, store, shortest, shortest, 1).read("7"))
                .as("a millisecond is long enough").isEmpty();
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        CacheAside<String> users = users();
        assertThatThrownBy(() -> users.read(null), "read(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write(null, "Ada"), "write(null, Ada)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write("7", null), "write(7, null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.delete(null), "delete(null)").isInstanceOf(NullPointerException.class);
        assertThat(calls.seen("")).as("calls made for a null").isEmpty();
        assertThatThrownBy(() -> new CacheAside<>(null, store, TTL, TTL, 1), "no cache")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new CacheAside<>(cache, null, TTL, TTL, 1), "no table")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new CacheAside<>(cache, store, null, TTL, 1), "no time to live")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new CacheAside<>(cache, store, TTL, null, 1), "no time for absence")
                .isInstanceOf(NullPointerException.class);
    }
}
