package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class WriteThroughCacheTest implements WriteThroughCacheRaces {

    private static final Duration TTL = Duration.ofSeconds(60);
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final ManualClock clock = new ManualClock();
    private final Calls calls = new Calls();
    private final MemoryVersionedCache memory = new MemoryVersionedCache(clock::nanoTime);
    private final MemoryVersionedStore table = new MemoryVersionedStore();
    private final VersionedCache<String> cache = calls.watch("cache", VersionedCache.class, memory);
    private final VersionedStore<String> store = calls.watch("store", VersionedStore.class, table);

    private WriteThroughCache<String> users() {
        return new WriteThroughCache<>(cache, store, TTL, 4);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    @Test
    void whatWasWrittenIsInTheDatabaseAndHeld() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        assertThat(table.load("7").row()).as("the row in the database").contains("Ada");
        assertThat(users.read("7")).as("the row that was just written").contains("Ada");
        assertThat(calls.seen("store.load")).as("loads of a row that was just written").isEmpty();
    }

    @Test
    void aWriteThatWorksMakesTwoCalls() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        assertThat(calls.seen("")).as("the calls of a write: the database first").containsExactly(
                "store.save(7, Optional[Ada])", "cache.put(7, Versioned[version=1, row=Optional[Ada]], PT1M)");
    }

    @Test
    void whatIsNotHeldIsLoadedOnce() {
        WriteThroughCache<String> users = users();
        table.save("7", Optional.of("Ada"));
        assertThat(users.read("7")).as("the row in the database").contains("Ada");
        assertThat(users.read("7")).as("the row in the cache").contains("Ada");
        assertThat(calls.seen("store.load")).as("loads for two reads").hasSize(1);
    }

    @Test
    void thatThereIsNoRowIsRemembered() {
        WriteThroughCache<String> users = users();
        assertThat(users.read("7")).as("there is no such row").isEmpty();
        assertThat(users.read("7")).as("there is still none").isEmpty();
        assertThat(calls.seen("store.load")).as("loads for two reads of a row that does not exist").hasSize(1);
        users.write("7", "Ada");
        assertThat(users.read("7")).as("a row that was remembered as absent and is written").contains("Ada");
    }

    @Test
    void emptyTextIsARow() {
        WriteThroughCache<String> users = users();
        users.write("7", "");
        assertThat(users.read("7")).as("a row that is an empty text").contains("");
        assertThat(calls.seen("store.load")).as("loads of a row that is held, and is an empty text").isEmpty();
    }

    @Test
    void aDeletedRowIsHeldAsAbsent() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        users.delete("7");
        assertThat(table.load("7").row()).as("the row in the database").isEmpty();
        assertThat(users.read("7")).as("a row that was deleted").isEmpty();
        assertThat(calls.seen("store.load")).as("loads of a row that was just deleted").isEmpty();
    }

    @Test
    void aRowIsHeldForItsTimeToLive() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        table.save("7", Optional.of("changed elsewhere"));
        clock.advance(TTL.minusNanos(1));
        assertThat(users.read("7")).as("a row shortly before its time to live is over").contains("Ada");
        clock.advance(Duration.ofNanos(1));
        assertThat(users.read("7")).as("a row whose time to live is over").contains("changed elsewhere");
        table.save("7", Optional.of("changed once more"));
        clock.advance(TTL);
        assertThat(users.read("7")).as("a row that a read has put, after its time to live")
                .contains("changed once more");
    }

    @Test
    void whatTheDatabaseRefusesIsNotHeld() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        calls.failing("store.save");
        assertThatThrownBy(() -> users.write("7", "Grace"), "a write that the database refuses")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        assertThatThrownBy(() -> users.delete("7"), "a deletion that the database refuses")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        calls.failing();
        assertThat(users.read("7")).as("the row that the database has").contains("Ada");
    }

    @Test
    void aWriteWhoseAnswerIsLostIsLookedUp() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        calls.losingAnswers("store.save");
        assertThatThrownBy(() -> users.write("7", "Grace"), "a write whose answer is lost")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        assertThat(memory.get("7").map(Versioned::row).orElse(none()))
                .as("what is held after a write that took effect, and whose answer was lost").contains("Grace");
        assertThat(users.read("7")).as("a read after a write whose answer was lost").contains("Grace");
    }

    @Test
    void aWriteOfWhichNothingIsKnownLeavesNothing() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        calls.failing("store.");
        assertThatThrownBy(() -> users.write("7", "Grace"), "a write while the database is down")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        assertThat(memory.get("7")).as("what is held when nobody knows what the database has").isEmpty();
    }

    @Test
    void anErrorOfTheDatabaseIsSettledToo() {
        OutOfMemoryError error = new OutOfMemoryError("injected");
        VersionedStore<String> broken = new VersionedStore<>() {
            @Override
            public Versioned<String> load(String key) {
                return table.load(key);
            }

            @Override
            public Versioned<String> save(String key, Optional<String> row) {
                table.save(key, row);
                throw error;
            }
        };
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, broken, TTL, 4);
        memory.put("7", new Versioned<>(0, Optional.empty()), TTL);
        assertThatThrownBy(() -> users.write("7", "Ada"), "a write with an Error").isSameAs(error);
        assertThat(users.read("7")).as("a read after a write that took effect and ended with an Error").contains("Ada");
    }

    @Test
    void aCacheThatFailsIsNoError() {
        WriteThroughCache<String> users = users();
        calls.failing("cache.");
        users.write("7", "Ada");
        assertThat(users.read("7")).as("a row, while the cache is down").contains("Ada");
        users.delete("7");
        assertThat(users.read("7")).as("a row that was deleted while the cache is down").isEmpty();
        calls.failing("cache.put");
        users.write("8", "Edsger");
        assertThat(users.read("8")).as("a row, while the cache takes nothing").contains("Edsger");
        calls.losingAnswers("cache.");
        users.write("9", "Barbara");
        assertThat(users.read("9")).as("a row, while the answers of the cache are lost").contains("Barbara");
    }

    @Test
    void aPutOfAWriteIsMadeOnceMore() {
        WriteThroughCache<String> users = users();
        users.write("7", "Ada");
        calls.clear();
        calls.failing("cache.");
        users.write("7", "Grace");
        assertThat(calls.seen("cache.")).as("calls of a write to a cache that is down").hasSize(2);
        assertThat(calls.seen("store.")).as("calls of that write to the database").hasSize(1);
    }

    @Test
    void oneFailureOfTheCacheIsEnoughForARead() {
        WriteThroughCache<String> users = users();
        calls.failing("cache.");
        users.read("7");
        assertThat(calls.seen("")).as("the calls of a read while the cache is down")
                .containsExactly("cache.get(7)", "store.load(7)");
        calls.clear();
        calls.failing("cache.put");
        users.read("7");
        assertThat(calls.seen("cache.put")).as("puts of a read while the cache takes nothing").hasSize(1);
    }

    @Test
    void whatTheDatabaseThrowsIsThrown() {
        WriteThroughCache<String> users = users();
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        assertThat(calls.seen("cache.put")).as("puts when nothing is known").isEmpty();
    }

    @Test
    void aFailedLoadGivesItsTurnBack() {
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, store, TTL, 1);
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        assertThatThrownBy(() -> users.write("7", "Ada"), "write(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        calls.throwing(StackOverflowError::new);
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database ends with an error")
                .isInstanceOf(StackOverflowError.class);
        calls.failing();
        new Crowd().assertDoesNotWait("a load that failed is over", () -> users.read("7"));
    }

    @Test
    void noTurnIsHeldDuringACallOfTheCache() {
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, store, TTL, 1);
        for (String call : List.of("cache.get", "cache.put")) {
            calls.during(call, () -> new Crowd().assertDoesNotWait("nobody loads during " + call,
                    () -> users.read("8 during " + call)));
            users.read(call);
        }
        assertThat(calls.seen("store.load(8")).as("loads during calls of the cache").hasSize(2);
    }

    @Test
    void aLookUpHoldsNoTurnDuringACallOfTheCache() {
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, store, TTL, 1);
        for (String call : List.of("cache.put", "cache.remove")) {
            calls.failing("store.save", call.equals("cache.remove") ? "store.load(" + call : "store.save");
            calls.during(call, () -> new Crowd().assertDoesNotWait("nobody loads during the " + call
                    + " of a write that was looked up", () -> users.read("8 during " + call)));
            assertThatThrownBy(() -> users.write(call, "Ada"), "a write that the database refuses")
                    .isInstanceOf(LinkBroken.class);
        }
        assertThat(calls.seen("store.load(8")).as("loads during calls of the cache").hasSize(2);
    }

    @Test
    void nothingIsTriedAgainButAPutOfAWrite() {
        WriteThroughCache<String> users = users();
        calls.assertMadeWhileFailing("cache.get", users::read, "cache.get", "store.load");
        calls.assertMadeWhileFailing("store.load", users::read, "cache.get", "store.load");
        calls.assertMadeWhileFailing("cache.put", users::read, "cache.get", "store.load", "cache.put");
        for (Consumer<String> change : List.<Consumer<String>>of(key -> users.write(key, "Ada"), users::delete)) {
            calls.assertMadeWhileFailing("cache.put", change, "store.save", "cache.put", "cache.put");
            calls.assertMadeWhileFailing("store.save", change, "store.save", "store.load", "cache.put");
            calls.assertMadeWhileFailing("store.save, cache.put", change, "store.save", "store.load", "cache.put",
                    "cache.put");
            calls.assertMadeWhileFailing("store.", change, "store.save", "store.load", "cache.remove");
            calls.assertMadeWhileFailing("store., cache.remove", change, "store.save", "store.load", "cache.remove");
        }
    }

    @Test
    void aReadWhosePutComesTooLateReturnsWhatItHasLoaded() {
        WriteThroughCache<String> users = users();
        table.save("7", Optional.of("old"));
        calls.during("cache.put", () -> memory.put("7", new Versioned<>(9, Optional.of("newer")), TTL));
        assertThat(users.read("7")).as("what a read returns whose put says false").contains("old");
        assertThat(calls.seen("")).as("the calls of that read").containsExactly("cache.get(7)", "store.load(7)",
                "cache.put(7, Versioned[version=1, row=Optional[old]], PT1M)");
        assertThat(users.read("7")).as("what the next read returns").contains("newer");
    }

    @Test
    void whoHasWaitedForATurnDoesNotLookAgain() {
        Crowd crowd = new Crowd();
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, behind(crowd), TTL, 1);
        crowd.occupy(() -> users.read("8"));
        crowd.assertWaitsForATurn("one may load at a time", () -> users.read("7"));
        assertThat(calls.seen("cache.get(7")).as("look-ups of a read that has waited").hasSize(1);
    }

    @Test
    void anInterruptIsKeptWhenTheLoadFails() {
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            WriteThroughCache<String> users = new WriteThroughCache<>(cache, behind(database), TTL, 1);
            return key -> users.read(key).orElseThrow();
        });
    }

    @Test
    void anInterruptIsKeptWhenALookUpFails() {
        calls.failing("store.save");
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            WriteThroughCache<String> users = new WriteThroughCache<>(cache,
                    calls.watch("store", VersionedStore.class, behind(database)), TTL, 1);
            return key -> {
                users.write(key, "Ada");
                return key;
            };
        });
        assertThat(calls.seen("cache.remove(7")).as("removals of a key whose write could not be looked up").hasSize(2);
    }

    @Test
    void readersOfTheSameRowEachLoadIt() {
        Crowd crowd = new Crowd();
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, behind(crowd), TTL, 2);
        crowd.assertEachLoadsByItself(key -> users.read(key).orElseThrow());
    }

    @Test
    void aWriteIsLookedUpInItsTurn() {
        Crowd crowd = new Crowd();
        WriteThroughCache<String> users = new WriteThroughCache<>(cache,
                calls.watch("store", VersionedStore.class, behind(crowd)), TTL, 1);
        crowd.occupy(() -> users.read("8"));
        calls.failing("store.save");
        crowd.assertWaitsForATurn("a look-up is a load", () -> assertThatThrownBy(() -> users.write("7", "Ada"),
                "a write that the database refuses").isInstanceOf(LinkBroken.class));
        assertThat(memory.get("7").map(Versioned::row).orElse(none())).as("what is held after the look-up")
                .contains("row of 7");
    }

    @Test
    void whatWasLookedUpIsPutOnceMoreToo() {
        WriteThroughCache<String> users = users();
        calls.failing("store.save", "cache.");
        assertThatThrownBy(() -> users.write("7", "Ada"), "a write that the database refuses while the cache is down")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        assertThat(calls.seen("")).as("the calls of that write").containsExactly("store.save(7, Optional[Ada])",
                "store.load(7)", "cache.put(7, Versioned[version=0, row=Optional.empty], PT1M)",
                "cache.put(7, Versioned[version=0, row=Optional.empty], PT1M)");
    }

    @Test
    void whatTheStoreThrewFirstIsThrownWhateverComesAfterIt() {
        WriteThroughCache<String> users = users();
        calls.failing("store.", "cache.");
        assertThatThrownBy(() -> users.delete("7"), "a deletion while database and cache are down")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.save");
        assertThat(calls.seen("cache.")).as("what the cache is told then").containsExactly("cache.remove(7)");
        calls.failing("store.");
        calls.throwing(StackOverflowError::new);
        memory.put("7", new Versioned<>(1, Optional.of("old")), TTL);
        assertThatThrownBy(() -> users.write("7", "Ada"), "a write, and a look-up that ends with an error as well")
                .isInstanceOf(StackOverflowError.class).hasMessageContaining("store.save");
        assertThat(memory.get("7")).as("what is held when nobody knows what the database has").isEmpty();
    }

    @Test
    void aPutThatComesTooLateIsNoFailure() {
        WriteThroughCache<String> users = users();
        memory.put("7", new Versioned<>(9, Optional.of("newer")), TTL);
        users.write("7", "Ada");
        assertThat(calls.seen("cache.")).as("calls of a write to a cache that holds something newer").hasSize(1);
        assertThat(memory.get("7").map(Versioned::row).orElse(none())).as("what is held").contains("newer");
    }

    @Test
    void aTimeToLiveMayBeLongerThanALife() {
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, store, FOREVER, Integer.MAX_VALUE);
        users.write("7", "Ada");
        users.read("8");
        assertThat(users.read("7")).as("a row that is held for ever").contains("Ada");
        assertThat(users.read("8")).as("the absence of one that is held for ever").isEmpty();
        assertThat(calls.seen("store.load")).as("loads of what is held for ever").hasSize(1);
    }

    @Test
    void aDeadCacheDoesNotLetEverybodyThrough() {
        for (int loads : new int[] {1, 3}) {
            Crowd crowd = new Crowd();
            WriteThroughCache<String> users = new WriteThroughCache<>(cache, behind(crowd), TTL, loads);
            calls.failing("cache.");
            crowd.assertAtMost(loads, key -> users.read(key).orElseThrow());
        }
    }

    @Test
    void hitsAndWritesNeedNoTurn() {
        Crowd crowd = new Crowd();
        WriteThroughCache<String> users = new WriteThroughCache<>(cache, behind(crowd), TTL, 1);
        memory.put("7", new Versioned<>(0, Optional.of("Ada")), TTL);
        crowd.occupy(() -> users.read("8"));
        crowd.assertDoesNotWait("a hit does not wait for the database's readers", () -> users.read("7"));
        crowd.assertDoesNotWait("a write does not wait for the database's readers", () -> users.write("7", "Grace"));
    }

    private VersionedStore<String> behind(Crowd crowd) {
        return new VersionedStore<>() {
            @Override
            public Versioned<String> load(String key) {
                return new Versioned<>(0, crowd.load(key));
            }

            @Override
            public Versioned<String> save(String key, Optional<String> row) {
                return table.save(key, row);
            }
        };
    }

    @Test
    void badArgumentsAreRefused() {
        users();
        for (Duration time : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> new WriteThroughCache<>(cache, store, time, 1), "a time to live of %s", time)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(time.toString());
        }
        for (int loads : new int[] {0, -3}) {
            assertThatThrownBy(() -> new WriteThroughCache<>(cache, store, TTL, loads), "%d loads", loads)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(loads));
        }
        assertThat(new WriteThroughCache<>(cache, store, Duration.ofMillis(1), 1).read("7"))
                .as("a millisecond is long enough").isEmpty();
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        WriteThroughCache<String> users = users();
        assertThatThrownBy(() -> users.read(null), "read(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write(null, "Ada"), "write(null, Ada)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write("7", null), "write(7, null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.delete(null), "delete(null)").isInstanceOf(NullPointerException.class);
        assertThat(calls.seen("")).as("calls made for a null").isEmpty();
        assertThatThrownBy(() -> new WriteThroughCache<>(null, store, TTL, 1), "no cache")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new WriteThroughCache<>(cache, null, TTL, 1), "no table")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new WriteThroughCache<>(cache, store, null, 1), "no time to live")
                .isInstanceOf(NullPointerException.class);
    }
}
