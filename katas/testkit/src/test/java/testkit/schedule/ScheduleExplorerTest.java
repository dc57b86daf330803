package testkit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import testkit.sql.Database;
import testkit.sql.Engine;

class ScheduleExplorerTest {

    interface Cache {

        String get(String key);

        void put(String key, String value);

        void delete(String key);
    }

    interface Store {

        String read(String key);

        void write(String key, String value);
    }

    interface Letters {

        void write(String letter);
    }

    static final class Down extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Down() {
            super("no answer");
        }
    }

    /** A cache and a database in memory. */
    private static final class World {

        private final Map<String, String> cached = new HashMap<>();
        private final Map<String, String> stored = new HashMap<>(Map.of("k", "old"));

        private Cache cache(Clients run, CallFault... faults) {
            return run.component("cache", Cache.class, new Cache() {
                @Override
                public String get(String key) {
                    return cached.get(key);
                }

                @Override
                public void put(String key, String value) {
                    cached.put(key, value);
                }

                @Override
                public void delete(String key) {
                    cached.remove(key);
                }
            }, faults);
        }

        private Store store(Clients run, CallFault... faults) {
            return run.component("database", Store.class, new Store() {
                @Override
                public String read(String key) {
                    return stored.get(key);
                }

                @Override
                public void write(String key, String value) {
                    stored.put(key, value);
                }
            }, faults);
        }
    }

    private static String readAside(Cache cache, Store store) {
        String found = cache.get("k");
        if (found == null) {
            found = store.read("k");
            cache.put("k", found);
        }
        return found;
    }

    private static Void writeAside(Cache cache, Store store) {
        store.write("k", "new");
        cache.delete("k");
        return null;
    }

    private static Void letters(Letters letters, String all) {
        all.chars().forEach(letter -> letters.write(String.valueOf((char) letter)));
        return null;
    }

    private static ScheduleExplorer writers(Set<String> seen, CallFault... faults) {
        StringBuilder written = new StringBuilder();
        return ScheduleExplorer.of(run -> {
            written.setLength(0);
            Letters letters = run.component("letters", Letters.class, written::append, faults);
            run.start("A", () -> letters(letters, "ab"));
            run.start("B", () -> letters(letters, "12"));
            run.atTheEnd(() -> seen.add(written.toString()));
        });
    }

    @Test
    void everyOrderOfCallsComesOnce() {
        Set<String> seen = new HashSet<>();
        assertThat(writers(seen).check(run -> { })).as("schedules of two clients of two calls each").isEqualTo(6);
        assertThat(seen).as("what was written").containsExactlyInAnyOrder(
                "ab12", "a1b2", "a12b", "1ab2", "1a2b", "12ab");
    }

    @Test
    void fewSwitchesLeaveOutWhatIsInterruptedOften() {
        Set<String> seen = new HashSet<>();
        assertThat(writers(seen).switches(0).check(run -> { })).as("schedules without an interruption").isEqualTo(2);
        assertThat(writers(seen).switches(1).check(run -> { })).as("schedules with one at most").isEqualTo(4);
        assertThat(seen).as("what was written").containsExactlyInAnyOrder("ab12", "12ab", "a12b", "1ab2");
    }

    @Test
    void everyCallFailsBeforeAndAfterItsEffect() {
        Set<String> seen = new HashSet<>();
        int schedules = writers(seen, CallFault.beforeEffect(Down::new), CallFault.afterEffect(Down::new))
                .failures(1).check(run -> { });
        // A failure ends its client: of A's first call in 1 + 2 orders with B's two calls, and so on.
        assertThat(schedules).as("schedules with a failing call at most").isEqualTo(6 + 2 * 2 * (3 + 6));
        assertThat(seen).as("what was written").containsExactlyInAnyOrder(
                "ab12", "a1b2", "a12b", "1ab2", "1a2b", "12ab",
                "12", "a12", "1a2", "12a", "ab", "ab1", "a1b", "1ab");
    }

    @Test
    void aFaultOfSomeMethodsConcernsNoOthers() {
        int schedules = ScheduleExplorer.of(run -> {
            World world = new World();
            Cache cache = world.cache(run, CallFault.beforeEffect(Down::new).only("put"));
            run.start("A", () -> readAside(cache, world.store(run)));
        }).failures(1).check(run -> { });
        assertThat(schedules).as("one without a failure, and one in which put fails").isEqualTo(2);
    }

    @Test
    void aSlowReaderStoresAnOldValueAndTheScheduleTellsHow() {
        AtomicReference<World> world = new AtomicReference<>();
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> {
            world.set(new World());
            Cache cache = world.get().cache(run);
            Store store = world.get().store(run);
            run.start("reader", () -> readAside(cache, store));
            run.start("writer", () -> writeAside(cache, store));
        }).check(run -> assertThat(world.get().cached.get("k"))
                .as("the cache has nothing or what the database has").isIn(null, world.get().stored.get("k"))),
                "cache-aside without a lease")
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        [the cache has nothing or what the database has
                        Schedule
                        reader: cache.get(k)                                                    -- null
                        reader: database.read(k)                                                -- old
                        writer: database.write(k, new)
                        writer: cache.delete(k)
                        writer: returns                                                         -- null
                        reader: cache.put(k, old)
                        reader: returns                                                         -- old]""");
    }

    @Test
    void aFailingCallIsShownWithItsManner() {
        AtomicReference<World> world = new AtomicReference<>();
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> {
            world.set(new World());
            world.get().cached.put("k", "old");
            Cache cache = world.get().cache(run, CallFault.beforeEffect(Down::new), CallFault.afterEffect(Down::new));
            Store store = world.get().store(run);
            run.start("writer", () -> writeAside(cache, store));
        }).failures(1).check(run -> assertThat(world.get().cached.get("k"))
                .as("the cache has nothing or what the database has").isIn(null, world.get().stored.get("k"))),
                "an invalidation that fails")
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        [the cache has nothing or what the database has
                        Schedule
                        writer: database.write(k, new)
                        writer: cache.delete(k)                                                 -- fails without effect
                        writer: throws                                                          -- %s: no answer]"""
                        .formatted(Down.class.getName()));
    }

    @Test
    void theSimplestWrongScheduleIsTold() {
        List<String> told = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> {
            written.setLength(0);
            Letters letters = run.component("letters", Letters.class, written::append);
            run.start("A", () -> letters(letters, "abc"));
            run.start("B", () -> letters(letters, "12"));
            run.atTheEnd(() -> told.add(written.toString()));
        }).check(run -> assertThat(written.toString()).as("the first comes after c").doesNotMatch("1.*c|..1.*c")),
                "a rule that schedules with and without an interruption break")
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("""
                        [the first comes after c
                        Schedule
                        B: letters.write(1)
                        B: letters.write(2)
                        B: returns                                                              -- null
                        A: letters.write(a)""");
        assertThat(told).as("schedules that ran").startsWith("abc12", "ab12c").endsWith("12abc");
    }

    @Test
    void aClientThatHasCrashedDoesNothingAnyMore() {
        AtomicReference<StringBuilder> written = new AtomicReference<>();
        int schedules = ScheduleExplorer.of(run -> {
            written.set(new StringBuilder());
            Letters letters = run.component("letters", Letters.class, written.get()::append,
                    CallFault.crashBefore(), CallFault.crashAfter());
            run.start("worker", () -> {
                try {
                    return letters(letters, "ab");
                } finally {
                    letters.write("cleaned up");
                }
            });
        }).failures(1).check(run -> {
            if (run.failure("worker") instanceof CallFault.Crash) {
                assertThat(written.toString()).as("what a crashed worker has written")
                        .isIn("", "a", "ab", "abcleaned up");
                Letters again = run.component("letters", Letters.class, written.get()::append);
                run.start("successor", () -> letters(again, "c"));
                run.finish();
                assertThat(written.toString()).as("what the successor has written").endsWith("c");
            }
        });
        assertThat(schedules).as("one without a crash, and two for each of three calls").isEqualTo(1 + 2 * 3);
    }

    @Test
    void tasksOfAnExecutorAreClientsOfTheirOwn() {
        Set<String> seen = new HashSet<>();
        StringBuilder written = new StringBuilder();
        int schedules = ScheduleExplorer.of(run -> {
            written.setLength(0);
            Letters letters = run.component("letters", Letters.class, written::append);
            Executor executor = run.executor("task");
            run.start("A", () -> {
                executor.execute(() -> letters(letters, "1"));
                executor.execute(() -> letters(letters, "2"));
                return letters(letters, "a");
            });
        }).check(run -> seen.add(written.toString()));
        assertThat(seen).as("orders of a call and two tasks").containsExactlyInAnyOrder(
                "a12", "a21", "1a2", "2a1", "12a", "21a");
        assertThat(schedules).as("schedules, in which to begin a task is a step too").isGreaterThan(6);
    }

    @Test
    void whoWaitsForAFutureGoesOnWhenAnotherCompletesIt() {
        int schedules = ScheduleExplorer.of(run -> {
            World world = new World();
            Store store = world.store(run);
            CompletableFuture<String> flight = new CompletableFuture<>();
            run.start("leader", () -> flight.complete(store.read("k")));
            run.start("follower", flight::get);
        }).check(run -> {
            assertThat(run.result("follower")).as("what the follower gets").isEqualTo("old");
            assertThat(run.toString()).as("the schedule").isEqualTo("""
                    Schedule
                    follower: begins                                                        -- waits
                    leader: database.read(k)                                                -- old
                    leader: returns                                                         -- true
                    follower: returns                                                       -- old""");
        });
        assertThat(schedules).as("schedules").isEqualTo(1);
    }

    @Test
    void whoLooksAgainAndAgainIsSeenToWait() {
        try (Clients run = new Clients()) {
            Store store = new World().store(run);
            AtomicBoolean open = new AtomicBoolean();
            run.start("poller", () -> {
                while (!open.get()) {
                    LockSupport.parkNanos(100_000);
                }
                return store.read("k");
            });
            assertThat(run.waits("poller")).as("a client that polls, while nobody lets it go on").isTrue();
            run.start("opener", () -> {
                open.set(true);
                return true;
            });
            assertThat(run.isPaused("poller")).as("a client that polls, once it has seen what it waited for").isTrue();
        }
    }

    @Test
    void whoWaitsForEverIsTold() {
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> {
            Store store = new World().store(run, CallFault.beforeEffect(Down::new));
            CompletableFuture<String> flight = new CompletableFuture<>();
            run.start("leader", () -> flight.complete(store.read("k")));
            run.start("follower", () -> flight.get());
            run.atTheEnd(() -> flight.complete(""));
        }).failures(1).check(run -> { }), "a leader that fails and tells nobody")
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("[nobody waits for ever\nSchedule\n")
                .hasMessageContaining("fails without effect")
                .hasMessageContaining("follower waits, and nobody is left");
    }

    @Test
    void somethingElseThanTheOrderOfCallsIsFound() {
        int[] runs = new int[1];
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> {
            Letters letters = run.component("letters", Letters.class, letter -> { });
            int calls = runs[0]++;
            run.start("A", () -> letters(letters, "a" + calls));
            run.start("B", () -> letters(letters, "1"));
        }).check(run -> { }), "a client that calls something else each time")
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("something else than their order");
    }

    @Test
    void whatIsNotWrittenYetFailsAsSuch() {
        assertThatThrownBy(() -> ScheduleExplorer.of(run -> run.start("A", () -> {
            throw new UnsupportedOperationException("TODO: Cache.get");
        })).check(run -> { }), "a stub").isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("TODO: Cache.get");
    }

    @Test
    void statementsAreStepsBesideCallsToACache() {
        try (Database database = Database.fresh(Engine.H2)) {
            database.execute("CREATE TABLE word (k VARCHAR(9) PRIMARY KEY, v VARCHAR(9))");
            AtomicReference<World> world = new AtomicReference<>();
            Consumer<Clients> begin = run -> {
                database.execute("MERGE INTO word VALUES ('k', 'old')");
                world.set(new World());
                Cache cache = world.get().cache(run);
                Store store = new Rows(database.dataSource(run, CallFault.afterEffect(
                        () -> new SQLException("no answer", "08006")).only("executeUpdate")));
                run.start("reader", () -> readAside(cache, store));
                run.start("writer", () -> writeAside(cache, store));
            };
            assertThatThrownBy(() -> ScheduleExplorer.of(begin::accept).failures(1).check(run ->
                    assertThat(world.get().cached.get("k")).as("the cache has nothing or what the database has")
                            .isIn(null, database.query(row -> row.getString(1), "SELECT v FROM word").get(0))),
                    "cache-aside on H2 without a lease").isInstanceOf(AssertionError.class)
                    .hasMessageContaining("reader: SELECT v FROM word WHERE k = 'k'")
                    .hasMessageContaining("writer: UPDATE word SET v = 'new' WHERE k = 'k'                         "
                            + "-- 1 row");
            assertThatCode(() -> ScheduleExplorer.of(begin::accept).failures(1).switches(0).check(run -> {
                if (run.failure("writer") != null) {
                    assertThat(database.query(row -> row.getString(1), "SELECT v FROM word"))
                            .as("what is stored although the answer was lost").containsExactly("new");
                }
            })).as("schedules without an interruption").doesNotThrowAnyException();
        }
    }

    /** A store over JDBC. */
    private record Rows(DataSource source) implements Store {

        @Override
        public String read(String key) {
            try (Connection connection = source.getConnection();
                    PreparedStatement select = connection.prepareStatement("SELECT v FROM word WHERE k = ?")) {
                select.setString(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void write(String key, String value) {
            try (Connection connection = source.getConnection();
                    PreparedStatement update = connection.prepareStatement("UPDATE word SET v = ? WHERE k = ?")) {
                update.setString(1, value);
                update.setString(2, key);
                update.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
