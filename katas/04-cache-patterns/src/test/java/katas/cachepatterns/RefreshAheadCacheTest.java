package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class RefreshAheadCacheTest implements RefreshAheadCacheMisses, RefreshAheadCacheRaces {

    private static final Duration TTL = Duration.ofSeconds(60);
    private static final Duration ABSENT_TTL = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofSeconds(12);
    private static final Duration LEASE_TIME = Duration.ofSeconds(2);

    private final ManualClock clock = new ManualClock();
    private final Calls calls = new Calls();
    private final LocalLeasedCache<String> memory =
            new LocalLeasedCache<>(LEASE_TIME, Duration.ofSeconds(30), clock::nanoTime);
    private final MemoryStore table = new MemoryStore();
    private final LeasedCache<String> cache = calls.watch("cache", LeasedCache.class, memory);
    private final Loader<String> loader = calls.watch("loader", Loader.class, table);
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private RefreshAheadCache<String> users() {
        return users(loader, tasks::add, 4);
    }

    private RefreshAheadCache<String> users(Loader<String> from, Executor executor, int loads) {
        return new RefreshAheadCache<>(cache, from, TTL, ABSENT_TTL, MARGIN, executor, loads);
    }

    /** Holds a row for so long as the margin, from now on. */
    private void holdLate(String key, String row) {
        memory.fill(key, memory.lease(key).orElseThrow(), Optional.of(row), MARGIN);
    }

    private void runTasks() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void aFreshRowIsNotRefreshed() {
        RefreshAheadCache<String> users = users();
        table.save("7", "Ada");
        users.read("7");
        clock.advance(TTL.minus(MARGIN).minusNanos(1));
        assertThat(users.read("7")).as("a row that is held").contains("Ada");
        assertThat(tasks).as("refreshes of a row that is held for longer than the margin").isEmpty();
        assertThat(memory.lease("7")).as("a lease for the next one who must fetch, after a read that found the row")
                .isPresent();
    }

    @Test
    void aLateRowIsReturnedAtOnceAndRefreshed() {
        RefreshAheadCache<String> users = users();
        table.save("7", "old");
        users.read("7");
        table.save("7", "new");
        clock.advance(TTL.minus(MARGIN));
        calls.clear();
        assertThat(users.read("7")).as("a row that is held for no longer than the margin").contains("old");
        assertThat(calls.seen("loader.")).as("loads for which the reader has waited").isEmpty();
        assertThat(tasks).as("refreshes").hasSize(1);
        runTasks();
        assertThat(users.read("7")).as("the row after its refresh").contains("new");
        assertThat(calls.seen("loader.")).as("loads in all").hasSize(1);
    }

    @Test
    void aRefreshedRowLivesAnew() {
        RefreshAheadCache<String> users = users();
        table.save("7", "Ada");
        holdLate("7", "Ada");
        users.read("7");
        runTasks();
        clock.advance(TTL.minus(MARGIN).minusNanos(1));
        users.read("7");
        assertThat(tasks).as("refreshes of a row that was refreshed shortly before").isEmpty();
        clock.advance(Duration.ofNanos(1));
        users.read("7");
        assertThat(tasks).as("refreshes of a row that is late again").hasSize(1);
    }

    @Test
    void manyReadersStartOneRefresh() {
        RefreshAheadCache<String> users = users();
        holdLate("7", "Ada");
        holdLate("8", "Edsger");
        for (int reader = 0; reader < 500; reader++) {
            users.read("7");
        }
        assertThat(tasks).as("refreshes that 500 readers of a late row have started").hasSize(1);
        users.read("8");
        assertThat(tasks).as("refreshes, once another late row is read").hasSize(2);
    }

    @Test
    void aRefreshThatRunsIsNotStartedAgain() {
        AtomicReference<RefreshAheadCache<String>> users = new AtomicReference<>();
        users.set(users(key -> {
            users.get().read(key);
            return Optional.of("new");
        }, tasks::add, 4));
        holdLate("7", "old");
        users.get().read("7");
        runTasks();
        assertThat(calls.seen("cache.lease")).as("leases that were asked for while a refresh was under way").hasSize(1);
        assertThat(users.get().read("7")).as("the row after its refresh").contains("new");
    }

    @Test
    void aRefreshWithoutALeaseLoadsNothing() {
        RefreshAheadCache<String> users = users();
        holdLate("7", "Ada");
        memory.lease("7");
        users.read("7");
        runTasks();
        assertThat(calls.seen("loader.")).as("loads of a refresh while another process has the lease").isEmpty();
    }

    @Test
    void aLateRefreshReplacesNothingNewer() {
        RefreshAheadCache<String> users = users(key -> {
            Optional<String> row = Optional.of("old");
            memory.release(key, memory.hold(key));
            memory.fill(key, memory.lease(key).orElseThrow(), Optional.of("new"), TTL);
            return row;
        }, tasks::add, 4);
        holdLate("7", "old");
        users.read("7");
        runTasks();
        assertThat(memory.get("7").map(Cached::row)).as("what is held when a refresh comes back after a write")
                .contains(Optional.of("new"));
    }

    @Test
    void anAbsentRowIsNotRefreshed() {
        RefreshAheadCache<String> users = users();
        users.read("7");
        clock.advance(ABSENT_TTL.minusNanos(1));
        assertThat(users.read("7")).as("there is no such row").isEmpty();
        assertThat(tasks).as("refreshes of a row that does not exist").isEmpty();
    }

    @Test
    void aRefreshMayFindTheRowGone() {
        RefreshAheadCache<String> users = users();
        holdLate("7", "Ada");
        users.read("7");
        runTasks();
        assertThat(users.read("7")).as("a row that is gone, as the refresh has found").isEmpty();
        table.save("7", "back");
        clock.advance(ABSENT_TTL);
        assertThat(users.read("7")).as("absence is held for its own time").contains("back");
    }

    @Test
    void aRefreshThatFailsHarmsNobody() {
        for (String call : List.of("loader.", "cache.lease", "cache.fill")) {
            RefreshAheadCache<String> users = users();
            memory.forget("7");
            holdLate("7", "old");
            table.save("7", "new");
            users.read("7");
            calls.failing(call);
            assertThatCode(this::runTasks).as("a refresh while %s fails", call).doesNotThrowAnyException();
            assertThat(users.read("7")).as("a row, after a refresh while %s failed", call).contains("old");
            tasks.clear();
            calls.failing();
        }
    }

    @Test
    void afterARefreshThatFailedAnotherOneMayFollow() {
        RefreshAheadCache<String> users = users();
        table.save("7", "new");
        holdLate("7", "old");
        calls.failing("loader.");
        users.read("7");
        runTasks();
        calls.failing();
        clock.advance(LEASE_TIME);
        users.read("7");
        assertThat(tasks).as("refreshes, after one that has failed").hasSize(1);
        runTasks();
        assertThat(users.read("7")).as("the row after the second refresh").contains("new");
    }

    @Test
    void afterAnErrorAnotherRefreshMayFollow() {
        OutOfMemoryError error = new OutOfMemoryError("injected");
        RefreshAheadCache<String> users = users(key -> {
            throw error;
        }, tasks::add, 1);
        holdLate("7", "old");
        for (int attempt = 1; attempt < 4; attempt++) {
            users.read("7");
            assertThat(tasks).as("refreshes at attempt %d, after errors", attempt).hasSize(1);
            Throwable thrown = catchThrowable(this::runTasks);
            assertThat(thrown == null || thrown == error)
                    .as("a refresh ends in silence or with the error itself").isTrue();
            clock.advance(LEASE_TIME);
        }
        assertThat(calls.seen("cache.lease")).as("refreshes that have got as far as a lease").hasSize(3);
    }

    @Test
    void anExecutorThatRefusesHarmsNobody() {
        for (RuntimeException refusal : List.of(new RejectedExecutionException("the queue is full"),
                new IllegalStateException("the pool is closed"))) {
            boolean[] full = {true};
            RefreshAheadCache<String> users = users(loader, task -> {
                if (full[0]) {
                    throw refusal;
                }
                tasks.add(task);
            }, 4);
            memory.forget("7");
            holdLate("7", "Ada");
            assertThat(users.read("7")).as("a late row, while the executor throws %s", refusal).contains("Ada");
            full[0] = false;
            assertThat(users.read("7")).as("a late row, when the executor takes tasks again").contains("Ada");
            assertThat(tasks).as("refreshes, after one that was refused").hasSize(1);
            tasks.clear();
        }
    }

    @Test
    void anExecutorThatBreaksKeepsNobodyFromRefreshing() {
        InternalError error = new InternalError("no thread could be started");
        boolean[] broken = {true};
        RefreshAheadCache<String> users = users(loader, task -> {
            if (broken[0]) {
                throw error;
            }
            tasks.add(task);
        }, 4);
        holdLate("7", "Ada");
        Throwable thrown = catchThrowable(() -> users.read("7"));
        assertThat(thrown == null || thrown == error).as("the read returns, or throws the error itself").isTrue();
        broken[0] = false;
        assertThat(users.read("7")).as("a late row, when the executor works again").contains("Ada");
        assertThat(tasks).as("refreshes, after one that the executor broke at").hasSize(1);
    }

    @Test
    void nothingOfARefreshIsTriedAgain() {
        RefreshAheadCache<String> users = users();
        Consumer<String> refresh = key -> {
            holdLate(key, "old");
            users.read(key);
            runTasks();
        };
        calls.assertMadeWhileFailing("cache.lease", refresh, "cache.get", "cache.lease");
        calls.assertMadeWhileFailing("loader.load", refresh, "cache.get", "cache.lease", "loader.load");
        calls.assertMadeWhileFailing("cache.fill", refresh, "cache.get", "cache.lease", "loader.load", "cache.fill");
        calls.during("cache.fill", () -> memory.forget("7"));
        calls.clear();
        refresh.accept("7");
        assertThat(calls.seen("")).as("the calls of a read and of its refresh, whose fill says false").hasSize(4);
    }

    @Test
    void aRefreshThatFailsGivesItsTurnBack() {
        for (String call : List.of("cache.lease", "loader.", "cache.fill", "no call")) {
            calls.throwing(LinkBroken::new);
            RefreshAheadCache<String> users = users(loader, tasks::add, 1);
            memory.forget("7");
            holdLate("7", "old");
            users.read("7");
            calls.failing(call);
            runTasks();
            calls.failing();
            new Crowd().assertDoesNotWait("a refresh that has met a failure at " + call + " is over",
                    () -> users.read("8 after " + call));
        }
    }

    @Test
    void aRefreshThatGetsNoLeaseGivesItsTurnBack() {
        RefreshAheadCache<String> users = users(loader, tasks::add, 1);
        holdLate("7", "old");
        memory.lease("7");
        users.read("7");
        runTasks();
        new Crowd().assertDoesNotWait("a refresh without a lease is over", () -> users.read("8"));
    }

    @Test
    void aRefreshTakesNoMarkAwayButItsOwn() {
        OutOfMemoryError error = new OutOfMemoryError("injected");
        AtomicReference<RefreshAheadCache<String>> users = new AtomicReference<>();
        boolean[] inTheReadersThread = {true};
        users.set(users(key -> {
            throw error;
        }, task -> {
            if (inTheReadersThread[0]) {
                inTheReadersThread[0] = false;
                try {
                    task.run();
                } finally {
                    users.get().read("7");
                }
            } else {
                tasks.add(task);
            }
        }, 4));
        holdLate("7", "old");
        Throwable thrown = catchThrowable(() -> users.get().read("7"));
        assertThat(thrown == null || thrown == error).as("the read returns, or throws the error itself").isTrue();
        users.get().read("7");
        assertThat(tasks).as("refreshes that wait: one was started after the first had ended, and before its error had "
                + "come back to the read that had started it").hasSize(1);
    }

    @Test
    void keysAreToldApartByEqualsAndNotByTheirHash() {
        RefreshAheadCache<String> users = users();
        holdLate("Aa", "Ada");
        holdLate("BB", "Barbara");
        users.read("Aa");
        users.read("BB");
        users.read(new String("Aa"));
        assertThat(tasks).as("refreshes of two late rows whose keys have the same hash").hasSize(2);
    }

    @Test
    void aRefreshIsUnderWayUntilItHasFilled() {
        RefreshAheadCache<String> users = users();
        holdLate("7", "Ada");
        users.read("7");
        calls.during("cache.fill", () -> users.read("7"));
        tasks.remove().run();
        assertThat(tasks).as("refreshes that a read has started while one was filling").isEmpty();
    }

    @Test
    void howLongARowIsHeldMayBeMoreThanALife() {
        Duration left = Duration.ofSeconds(Long.MAX_VALUE);
        LeasedCache<String> full = new NumberedLeases(1, Optional.of(new Cached<>(Optional.of("Ada"), left)));
        RefreshAheadCache<String> users =
                new RefreshAheadCache<>(full, loader, left, TTL, left.minusNanos(1), tasks::add, 1);
        assertThat(users.read("7")).as("a row that is held for ever").contains("Ada");
        assertThat(calls.seen("loader.")).as("loads of that read").isEmpty();
        assertThat(tasks).as("refreshes of that read").isEmpty();
    }

    @Test
    void theReadersOwnThreadMayRefresh() {
        RefreshAheadCache<String> users = users(loader, Runnable::run, 1);
        table.save("7", "new");
        holdLate("7", "old");
        new Crowd().assertDoesNotWait("a refresh in the reader's own thread ends", () -> users.read("7"));
        assertThat(users.read("7")).as("the row after its refresh").contains("new");
    }

    @Test
    void aRefreshThatFindsNoTurnIsNotMade() {
        Crowd crowd = new Crowd();
        RefreshAheadCache<String> users = users(crowd, tasks::add, 1);
        holdLate("7", "Ada");
        crowd.occupy(() -> users.read("8"));
        users.read("7");
        crowd.assertDoesNotWait("a refresh does not queue for the database", this::runTasks);
        assertThat(calls.seen("cache.lease(7")).as("leases of a refresh that had no turn").isEmpty();
        users.read("7");
        assertThat(tasks).as("refreshes, after one that was not made").hasSize(1);
        crowd.assertWaitsForATurn("a refresh that had no turn gives none back", () -> users.read("9"));
    }

    @Test
    void aRefreshTakesATurn() {
        Crowd crowd = new Crowd();
        RefreshAheadCache<String> users = users(crowd, tasks::add, 1);
        holdLate("7", "Ada");
        users.read("7");
        crowd.occupy(this::runTasks);
        calls.failing("cache.");
        crowd.assertAtMost(1, key -> users.read(key).orElseThrow());
    }

    @Test
    void badArgumentsAreRefused() {
        users();
        for (Duration time : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofSeconds(-1))) {
            refusedNaming(time, () -> new RefreshAheadCache<>(cache, loader, time, TTL, MARGIN, Runnable::run, 1));
            refusedNaming(time, () -> new RefreshAheadCache<>(cache, loader, TTL, time, MARGIN, Runnable::run, 1));
            refusedNaming(time, () -> new RefreshAheadCache<>(cache, loader, TTL, ABSENT_TTL, time, Runnable::run, 1));
        }
        for (Duration margin : List.of(TTL, TTL.plusNanos(1))) {
            refusedNaming(margin, () -> new RefreshAheadCache<>(cache, loader, TTL, TTL, margin, Runnable::run, 1));
        }
        for (int loads : new int[] {0, -3}) {
            refusedNaming(loads, () -> users(loader, tasks::add, loads));
        }
        Duration shortest = Duration.ofMillis(1);
        assertThat(new RefreshAheadCache<>(cache, loader, Duration.ofMillis(2), shortest, shortest, Runnable::run, 1)
                .read("7")).as("a margin of a millisecond in two is allowed").isEmpty();
    }

    private static void refusedNaming(Object value, Runnable construction) {
        assertThatThrownBy(construction::run, "%s is out of range", value)
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(value.toString());
    }

    @Test
    void nullIsRefused() {
        RefreshAheadCache<String> users = users();
        assertThatThrownBy(() -> users.read(null), "read(null)").isInstanceOf(NullPointerException.class);
        assertThat(calls.seen("")).as("calls made for a null").isEmpty();
        assertThatThrownBy(() -> new RefreshAheadCache<>(null, loader, TTL, TTL, MARGIN, Runnable::run, 1), "no cache")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users(null, Runnable::run, 1), "no loader").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users(loader, null, 1), "no executor").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RefreshAheadCache<>(cache, loader, null, TTL, MARGIN, Runnable::run, 1), "no ttl")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RefreshAheadCache<>(cache, loader, TTL, null, MARGIN, Runnable::run, 1),
                "no time for absence").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new RefreshAheadCache<>(cache, loader, TTL, TTL, null, Runnable::run, 1), "no margin")
                .isInstanceOf(NullPointerException.class);
    }
}
