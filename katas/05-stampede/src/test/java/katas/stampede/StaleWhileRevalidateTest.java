package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class StaleWhileRevalidateTest {

    private static final Duration FRESH = Duration.ofNanos(50);
    private static final Duration STALE = Duration.ofNanos(10);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final ManualClock clock = new ManualClock();
    private final HandExecutor executor = new HandExecutor();
    private final List<String> loaded = new ArrayList<>();
    private final StaleWhileRevalidate<String, String> cache = bounded(3);
    private Throwable failure;

    private StaleWhileRevalidate<String, String> bounded(int refreshes) {
        return new StaleWhileRevalidate<>(FRESH, STALE, refreshes, this::load, executor, clock::nanoTime);
    }

    /** The first load of a gives a1, the second a2. */
    private String load(String key) {
        loaded.add(key);
        if (failure != null) {
            throw StaleWhileRevalidateTest.<RuntimeException>sneaky(failure);
        }
        return key + loaded.stream().filter(key::equals).count();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Loads a key at the present tick. */
    private void fill(String key) {
        cache.get(key);
        executor.runAll();
    }

    private static Throwable thrownBy(CompletableFuture<?> future) {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        future.whenComplete((value, thrown) -> seen.set(thrown));
        return seen.get();
    }

    @Test
    void theFirstCallWaitsForALoad() {
        CompletableFuture<String> first = cache.get("a");
        assertThat(first).as("nothing is loaded yet").isNotDone();
        executor.runNext();
        assertThat(first).as("the load has ended").isCompletedWithValue("a1");
    }

    @Test
    void aFreshValueIsServedWithoutALoad() {
        fill("a");
        clock.advance(FRESH.minus(NANO));
        assertThat(cache.get("a")).as("49 ns old").isCompletedWithValue("a1");
        assertThat(executor.waiting()).as("loads of a fresh value").isZero();
    }

    @Test
    void aStaleValueIsServedAtOnceAndRefreshed() {
        fill("a");
        clock.advance(FRESH);
        assertThat(cache.get("a")).as("50 ns old, and there at once").isCompletedWithValue("a1");
        assertThat(executor.waiting()).as("refreshes").isEqualTo(1);
        executor.runAll();
        assertThat(cache.get("a")).as("after the refresh").isCompletedWithValue("a2");
        assertThat(executor.waiting()).as("refreshes of what is fresh again").isZero();
    }

    @Test
    void aStaleValueIsRefreshedOnce() {
        fill("a");
        clock.advance(FRESH);
        for (int read = 0; read < 500; read++) {
            assertThat(cache.get("a")).as("a stale value").isCompletedWithValue("a1");
        }
        assertThat(executor.waiting()).as("refreshes that 500 reads of a stale value start").isEqualTo(1);
    }

    @Test
    void aValueIsServedStaleUpToItsLastNanosecond() {
        fill("a");
        clock.advance(FRESH.plus(STALE).minus(NANO));
        assertThat(cache.get("a")).as("59 ns old").isCompletedWithValue("a1");
        clock.advance(NANO);
        CompletableFuture<String> tooLate = cache.get("a");
        assertThat(tooLate).as("60 ns old: gone, so this call waits").isNotDone();
    }

    @Test
    void whatIsTooOldIsLoadedByAllWhoWaitTogether() {
        fill("a");
        clock.advance(FRESH.plus(STALE));
        CompletableFuture<String> one = cache.get("a");
        CompletableFuture<String> other = cache.get("a");
        assertThat(executor.waiting()).as("loads that two calls wait for").isEqualTo(1);
        executor.runAll();
        assertThat(one).as("the first").isCompletedWithValue("a2");
        assertThat(other).as("the second").isCompletedWithValue("a2");
    }

    @Test
    void ageCountsFromTheCallThatBeganTheLoad() {
        CompletableFuture<String> first = cache.get("a");
        clock.advance(Duration.ofNanos(20));
        executor.runAll();
        assertThat(first).as("a load of 20 ns").isCompletedWithValue("a1");
        clock.advance(Duration.ofNanos(29));
        cache.get("a");
        assertThat(executor.waiting()).as("49 ns after the call it is fresh").isZero();
        clock.advance(NANO);
        cache.get("a");
        assertThat(executor.waiting()).as("50 ns after the call it is stale").isEqualTo(1);
    }

    @Test
    void ageOfARefreshedValueCountsFromTheReadThatBeganIt() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        clock.advance(Duration.ofNanos(5));
        executor.runAll();
        clock.advance(Duration.ofNanos(44));
        assertThat(cache.get("a")).as("49 ns after the read").isCompletedWithValue("a2");
        assertThat(executor.waiting()).as("refreshes of what is fresh").isZero();
        clock.advance(NANO);
        cache.get("a");
        assertThat(executor.waiting()).as("refreshes 50 ns after the read").isEqualTo(1);
    }

    @Test
    void aLoadThatTakesLongerThanAValueLivesIsToldAndNotServedLater() {
        CompletableFuture<String> first = cache.get("a");
        clock.advance(Duration.ofNanos(1_000));
        executor.runAll();
        assertThat(first).as("who has waited gets it").isCompletedWithValue("a1");
        assertThat(cache.get("a")).as("for others it is 1,000 ns old").isNotDone();
    }

    @Test
    void aFailedRefreshChangesNothing() {
        fill("a");
        clock.advance(FRESH);
        failure = new IllegalStateException("down");
        cache.get("a");
        executor.runAll();
        assertThat(cache.get("a")).as("the stale value is still there").isCompletedWithValue("a1");
        assertThat(executor.waiting()).as("the next call starts another refresh").isEqualTo(1);
        failure = new AssertionError("a fault");
        executor.runAll();
        assertThat(cache.get("a")).as("after an error, too").isCompletedWithValue("a1");
        failure = null;
        executor.runAll();
        assertThat(cache.get("a")).as("after a refresh that did not fail").isCompletedWithValue("a4");
    }

    @Test
    void aFailedLoadIsToldToAllWhoWaitAndNotRemembered() {
        for (Throwable thrown : List.of(new IllegalStateException("down"), new AssertionError("a fault"),
                new CompletionException("the loader's own", new IllegalStateException("down")),
                new IOException("a checked one, which a loader need not declare if it is not written in Java"))) {
            failure = thrown;
            CompletableFuture<String> one = cache.get("a");
            CompletableFuture<String> other = cache.get("a");
            executor.runAll();
            assertThat(thrownBy(one)).as("the very failure").isSameAs(thrown);
            assertThat(thrownBy(other)).as("the very failure, for the second").isSameAs(thrown);
        }
        failure = null;
        CompletableFuture<String> later = cache.get("a");
        executor.runAll();
        assertThat(later).as("the next load").isCompletedWithValue("a5");
    }

    @Test
    void refreshesAreBoundedOverAllKeys() {
        List<String> keys = List.of("a", "b", "c", "d", "e");
        keys.forEach(this::fill);
        clock.advance(FRESH);
        keys.forEach(key -> assertThat(cache.get(key)).as("stale, and served").isCompletedWithValue(key + 1));
        assertThat(executor.waiting()).as("refreshes of five stale keys, of which three may run").isEqualTo(3);
        executor.runNext();
        cache.get("e");
        assertThat(executor.waiting()).as("one has ended, so another may start").isEqualTo(3);
        executor.runAll();
        assertThat(loaded.subList(5, loaded.size())).as("who was refreshed").containsExactly("a", "b", "c", "e");
    }

    @Test
    void failedAndOvertakenRefreshesGiveTheirPlacesBack() {
        StaleWhileRevalidate<String, String> one = bounded(1);
        one.get("a");
        one.get("b");
        executor.runAll();
        clock.advance(FRESH);
        failure = new IllegalStateException("down");
        one.get("a");
        executor.runAll();
        one.get("b");
        assertThat(executor.waiting()).as("a refresh after one that failed").isEqualTo(1);
        one.invalidate("b");
        executor.runAll();
        one.get("a");
        assertThat(executor.waiting()).as("a refresh after one whose key was invalidated").isEqualTo(1);
        executor.runAll();
        executor.refuse(new RejectedExecutionException("full"));
        one.get("a");
        executor.refuse(null);
        one.get("a");
        assertThat(executor.waiting()).as("a refresh after one that was refused").isEqualTo(1);
    }

    @Test
    void aRefreshKeepsItsPlaceUntilItsLoaderEndsWhateverHappensToItsKey() {
        List<String> keys = List.of("put", "invalidated", "gone", "other");
        keys.forEach(this::fill);
        clock.advance(FRESH);
        keys.subList(0, 3).forEach(cache::get);
        assertThat(executor.waiting()).as("refreshes under way, as many as may be").isEqualTo(3);
        cache.put("put", "written");
        cache.invalidate("invalidated");
        assertThat(cache.get("other")).as("a stale value").isCompletedWithValue("other1");
        assertThat(executor.waiting()).as("refreshes after a put and an invalidation of what is refreshed")
                .isEqualTo(3);
        cache.put("other", "written");
        clock.advance(FRESH);
        assertThat(cache.get("gone")).as("too old").isNotDone();
        assertThat(executor.waiting()).as("three refreshes and a load").isEqualTo(4);
        assertThat(cache.get("other")).as("a stale value").isCompletedWithValue("written");
        assertThat(executor.waiting()).as("refreshes after one of the values was found gone").isEqualTo(4);
        executor.runNext();
        cache.get("other");
        assertThat(executor.waiting()).as("one has ended, so another may start").isEqualTo(4);
    }

    @Test
    void loadsThatSomebodyWaitsForAreNotBounded() {
        for (int key = 0; key < 10; key++) {
            cache.get("key " + key);
        }
        assertThat(executor.waiting()).as("loads of ten keys that were never held").isEqualTo(10);
        fill("a");
        fill("b");
        fill("c");
        clock.advance(FRESH);
        cache.get("a");
        cache.get("b");
        cache.get("c");
        cache.get("new");
        assertThat(executor.waiting()).as("three refreshes and a load").isEqualTo(4);
    }

    @Test
    void anAbsentValueIsKeptAndServed() {
        List<String> asked = new ArrayList<>();
        StaleWhileRevalidate<String, String> absent = new StaleWhileRevalidate<>(FRESH, STALE, 1, key -> {
            asked.add(key);
            return null;
        }, executor, clock::nanoTime);
        CompletableFuture<String> first = absent.get("a");
        executor.runAll();
        assertThat(first).as("there is none").isCompletedWithValue(null);
        assertThat(absent.get("a")).as("fresh, and still none").isCompletedWithValue(null);
        clock.advance(FRESH);
        assertThat(absent.get("a")).as("stale, and served at once").isCompletedWithValue(null);
        executor.runAll();
        assertThat(asked).as("a load and a refresh").containsExactly("a", "a");
    }

    @Test
    void whatIsPutIsServed() {
        cache.put("a", "written");
        assertThat(cache.get("a")).as("what was put").isCompletedWithValue("written");
        clock.advance(FRESH.minus(NANO));
        cache.put("a", "again");
        clock.advance(FRESH.minus(NANO));
        assertThat(cache.get("a")).as("a value that was put 49 ns ago").isCompletedWithValue("again");
        assertThat(executor.waiting()).as("loads").isZero();
        cache.put("a", null);
        assertThat(cache.get("a")).as("there is none any more").isCompletedWithValue(null);
    }

    @Test
    void aLateRefreshDoesNotOverwriteWhatWasPut() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        cache.put("a", "written");
        executor.runAll();
        assertThat(cache.get("a")).as("the refresh began before the put").isCompletedWithValue("written");
    }

    @Test
    void aLateRefreshDoesNotBringBackWhatWasInvalidated() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        cache.invalidate("a");
        executor.runAll();
        assertThat(cache.get("a")).as("the refresh began before the invalidation").isNotDone();
    }

    @Test
    void aLateRefreshDoesNotOverwriteALaterLoad() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        clock.advance(STALE);
        CompletableFuture<String> waiting = cache.get("a");
        executor.runLast();
        assertThat(waiting).as("the load that began later").isCompletedWithValue("a2");
        executor.runNext();
        assertThat(cache.get("a")).as("the refresh, which began earlier, ends later").isCompletedWithValue("a2");
    }

    @Test
    void aLateRefreshIsNotStoredWhereALoadIsAwaited() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        clock.advance(STALE);
        CompletableFuture<String> waiting = cache.get("a");
        executor.runNext();
        assertThat(cache.get("a")).as("the value was found gone, and its refresh comes too late").isNotDone();
        executor.runNext();
        assertThat(waiting).as("the load").isCompletedWithValue("a3");
        assertThat(cache.get("a")).as("the load").isCompletedWithValue("a3");
    }

    @Test
    void aRefreshOfAnEarlierValueLeavesALaterOneAlone() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        cache.put("a", "written");
        clock.advance(FRESH);
        assertThat(cache.get("a")).as("what was put is stale by now").isCompletedWithValue("written");
        assertThat(executor.waiting()).as("its refresh is one of its own").isEqualTo(2);
        executor.runNext();
        assertThat(cache.get("a")).as("after the end of the first refresh").isCompletedWithValue("written");
        assertThat(executor.waiting()).as("the second refresh is still under way, so no third starts").isEqualTo(1);
        executor.runNext();
        assertThat(cache.get("a")).as("after the second").isCompletedWithValue("a3");
    }

    @Test
    void aCallAfterAnInvalidationDoesNotWaitForAnEarlierLoad() {
        CompletableFuture<String> before = cache.get("a");
        cache.invalidate("a");
        CompletableFuture<String> after = cache.get("a");
        assertThat(executor.waiting()).as("the old load and a new one").isEqualTo(2);
        executor.runNext();
        assertThat(before).as("who came before gets the old load's").isCompletedWithValue("a1");
        assertThat(after).as("who came after still waits").isNotDone();
        assertThat(cache.get("a")).as("and so does who comes now").isNotDone();
        assertThat(executor.waiting()).as("all who came after share one load").isEqualTo(1);
        executor.runNext();
        assertThat(after).as("the new load's").isCompletedWithValue("a2");
        assertThat(cache.get("a")).as("what is stored").isCompletedWithValue("a2");
    }

    @Test
    void aCallAfterAPutDoesNotWait() {
        CompletableFuture<String> before = cache.get("a");
        cache.put("a", "written");
        assertThat(cache.get("a")).as("what was put").isCompletedWithValue("written");
        executor.runAll();
        assertThat(before).as("who came before gets the load's").isCompletedWithValue("a1");
        assertThat(cache.get("a")).as("the late load is not stored").isCompletedWithValue("written");
    }

    @Test
    void aCallAfterAPutThatIsGoneDoesNotWaitForAnEarlierLoad() {
        CompletableFuture<String> before = cache.get("a");
        cache.put("a", "written");
        clock.advance(FRESH.plus(STALE));
        CompletableFuture<String> after = cache.get("a");
        assertThat(executor.waiting()).as("the load from before the put, and a new one").isEqualTo(2);
        executor.runNext();
        assertThat(before).as("who came before the put").isCompletedWithValue("a1");
        assertThat(after).as("who came after it waits for the new load").isNotDone();
    }

    @Test
    void aLoadFromBeforeThatFailsLeavesALaterOneAlone() {
        cache.get("a");
        cache.invalidate("a");
        cache.get("a");
        failure = new IllegalStateException("down");
        executor.runNext();
        cache.get("a");
        assertThat(executor.waiting()).as("loads: that of the call after the invalidation").isEqualTo(1);
        AtomicReference<StaleWhileRevalidate<String, String>> refusing = new AtomicReference<>();
        boolean[] refuses = {true};
        refusing.set(new StaleWhileRevalidate<>(FRESH, STALE, 1, this::load, task -> {
            if (!refuses[0]) {
                executor.execute(task);
                return;
            }
            refuses[0] = false;
            refusing.get().invalidate("b");
            refusing.get().get("b");
            throw new RejectedExecutionException("full");
        }, clock::nanoTime));
        refusing.get().get("b");
        refusing.get().get("b");
        assertThat(executor.waiting()).as("loads: that of the call after the invalidation, for both keys").isEqualTo(2);
    }

    @Test
    void anInvalidatedValueIsGone() {
        fill("a");
        fill("b");
        cache.invalidate("a");
        cache.invalidate("unknown");
        assertThat(cache.get("a")).as("an invalidated key").isNotDone();
        assertThat(cache.get("b")).as("another key").isCompletedWithValue("b1");
    }

    @Test
    void whoeverCancelsTakesNobodyWithHim() {
        CompletableFuture<String> one = cache.get("a");
        CompletableFuture<String> other = cache.get("a");
        one.cancel(true);
        executor.runAll();
        assertThat(other).as("the one who still waits").isCompletedWithValue("a1");
        CompletableFuture<String> held = cache.get("a");
        held.obtrudeValue("spoilt");
        assertThat(cache.get("a")).as("a future of a held value is the caller's own").isCompletedWithValue("a1");
    }

    @Test
    void anExecutorThatRefusesFailsTheLoadAndNotTheRefresh() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        executor.refuse(full);
        assertThat(thrownBy(cache.get("a"))).as("what the executor threw").isSameAs(full);
        executor.refuse(null);
        fill("a");
        clock.advance(FRESH);
        executor.refuse(full);
        assertThat(cache.get("a")).as("a stale value is served without its refresh").isCompletedWithValue("a1");
        executor.refuse(null);
        cache.get("a");
        assertThat(executor.waiting()).as("the next call tries again").isEqualTo(1);
    }

    @Test
    void anExecutorThatRefusesByAnErrorFailsTheLoadAndNotTheRefresh() {
        InternalError error = new InternalError("no thread could be started");
        executor.refuse(error);
        assertThat(thrownBy(cache.get("a"))).as("what the executor threw").isSameAs(error);
        executor.refuse(null);
        fill("a");
        clock.advance(FRESH);
        executor.refuse(error);
        assertThat(cache.get("a")).as("a stale value is served without its refresh").isCompletedWithValue("a1");
        executor.refuse(null);
        cache.get("a");
        assertThat(executor.waiting()).as("the next call tries again").isEqualTo(1);
    }

    @Test
    void aRefusalIsToldToAllWhoWait() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        AtomicReference<StaleWhileRevalidate<String, String>> refusing = new AtomicReference<>();
        List<CompletableFuture<String>> joined = new ArrayList<>();
        refusing.set(new StaleWhileRevalidate<>(FRESH, STALE, 1, this::load, task -> {
            if (joined.isEmpty()) {
                joined.add(null);
                joined.set(0, refusing.get().get("a"));
            }
            throw full;
        }, clock::nanoTime));
        assertThat(thrownBy(refusing.get().get("a"))).as("what the executor threw").isSameAs(full);
        assertThat(joined.get(0)).as("who waits since the executor made up its mind").isDone();
        assertThat(thrownBy(joined.get(0))).as("who waits learns the same").isSameAs(full);
    }

    @Test
    void whatAnExecutorThrowsAfterTheEndIsDropped() {
        boolean[] breaks = {true};
        StaleWhileRevalidate<String, String> direct = new StaleWhileRevalidate<>(FRESH, STALE, 1, this::load, task -> {
            if (breaks[0]) {
                task.run();
                throw new IllegalStateException("after the task");
            }
            executor.execute(task);
        }, clock::nanoTime);
        List.of("a", "b", "c").forEach(key -> assertThat(direct.get(key))
                .as("a load that had ended when the executor threw").isCompletedWithValue(key + 1));
        clock.advance(FRESH);
        assertThat(direct.get("c")).as("a stale value").isCompletedWithValue("c1");
        assertThat(direct.get("c")).as("a refresh that had ended when the executor threw").isCompletedWithValue("c2");
        breaks[0] = false;
        direct.get("a");
        direct.get("b");
        assertThat(executor.waiting()).as("refreshes of two stale keys, of which one may run").isEqualTo(1);
    }

    @Test
    void aRefreshThatIsSlowerThanItsValueLivesIsStored() {
        fill("a");
        clock.advance(FRESH);
        cache.get("a");
        clock.advance(FRESH.minus(NANO));
        executor.runAll();
        assertThat(cache.get("a")).as("a refresh that ended when its value had gone, with no call in between")
                .isCompletedWithValue("a2");
    }

    @Test
    void aLoadKeepsNobodyWaiting() {
        List<CompletableFuture<String>> meanwhile = new ArrayList<>();
        AtomicReference<Runnable> others = new AtomicReference<>();
        StaleWhileRevalidate<String, String> busy = new StaleWhileRevalidate<>(FRESH, STALE, 1, key -> {
            if (key.equals("slow")) {
                OtherThread.runs(others.get());
            }
            return "loaded";
        }, executor, clock::nanoTime);
        others.set(() -> {
            meanwhile.add(busy.get("quick"));
            executor.runNext();
            busy.put("written", "value");
            busy.invalidate("unknown");
            meanwhile.add(busy.get("written"));
        });
        CompletableFuture<String> slow = busy.get("slow");
        executor.runNext();
        assertThat(slow).as("the slow load, in which another thread reads and writes").isCompletedWithValue("loaded");
        assertThat(meanwhile.get(0)).as("another thread's load, while the slow one loads")
                .isCompletedWithValue("loaded");
        assertThat(meanwhile.get(1)).as("what another thread has put").isCompletedWithValue("value");
    }

    @Test
    void anExecutorMayRunTasksAtOnce() {
        StaleWhileRevalidate<String, String> direct =
                new StaleWhileRevalidate<>(FRESH, STALE, 1, this::load, Runnable::run, clock::nanoTime);
        assertThat(direct.get("a")).as("loaded on the caller's thread").isCompletedWithValue("a1");
        clock.advance(FRESH);
        assertThat(direct.get("a")).as("a stale value, whatever comes of its refresh").isCompletedWithValue("a1");
        assertThat(direct.get("a")).as("the refreshed value").isCompletedWithValue("a2");
    }

    @Test
    void whoLoadsOnHisOwnThreadKeepsNobodyWaiting() {
        List<CompletableFuture<String>> meanwhile = new ArrayList<>();
        AtomicReference<Runnable> others = new AtomicReference<>();
        StaleWhileRevalidate<String, String> direct = new StaleWhileRevalidate<>(FRESH, STALE, 1, key -> {
            if (key.equals("slow")) {
                OtherThread.runs(others.get());
            }
            return "loaded";
        }, Runnable::run, clock::nanoTime);
        direct.put("fresh", "value");
        others.set(() -> {
            meanwhile.add(direct.get("fresh"));
            meanwhile.add(direct.get("quick"));
        });
        assertThat(direct.get("slow")).as("a load on the caller's thread, during which another thread reads")
                .isCompletedWithValue("loaded");
        assertThat(meanwhile.get(0)).as("another thread finds a fresh value").isCompletedWithValue("value");
        assertThat(meanwhile.get(1)).as("another thread's load").isCompletedWithValue("loaded");
    }

    @Test
    void nobodyWaitsForThoseWhoAreTold() {
        CompletableFuture<Void> told = cache.get("a").thenRun(() -> OtherThread.runs(() -> {
            cache.get("a");
            cache.get("b");
        }));
        executor.runNext();
        assertThat(told).as("another thread has called while the first caller was being told").isCompleted();
        assertThat(executor.waiting()).as("loads that it has started").isEqualTo(1);
    }

    @Test
    void whoIsToldMayAskAgainAtOnce() {
        AtomicReference<CompletableFuture<String>> again = new AtomicReference<>();
        cache.get("a").thenRun(() -> again.set(cache.get("a")));
        executor.runNext();
        assertThat(again.get()).as("the value is stored before anybody is told").isCompletedWithValue("a1");
        failure = new IllegalStateException("down");
        cache.get("b").whenComplete((value, thrown) -> again.set(cache.get("b")));
        executor.runNext();
        assertThat(again.get()).as("a failure is over before anybody is told").isNotDone();
    }

    @Test
    void theTickerMayRunOver() {
        for (long origin : new long[] {Long.MAX_VALUE - 25, Long.MIN_VALUE, -30}) {
            ManualClock ticks = new ManualClock();
            HandExecutor tasks = new HandExecutor();
            StaleWhileRevalidate<String, String> running = new StaleWhileRevalidate<>(FRESH, STALE, 1, key -> "value",
                    tasks, () -> origin + ticks.nanoTime());
            running.get("a");
            tasks.runAll();
            assertThat(running.get("a")).as("a new value, at tick %s", origin).isCompletedWithValue("value");
            ticks.advance(FRESH.minus(NANO));
            running.get("a");
            assertThat(tasks.waiting()).as("loads of a fresh value, from tick %s on", origin).isZero();
            ticks.advance(NANO);
            assertThat(running.get("a")).as("a stale value, from tick %s on", origin).isCompletedWithValue("value");
            ticks.advance(STALE);
            assertThat(running.get("a")).as("a value that is too old, from tick %s on", origin).isNotDone();
        }
    }

    @Test
    void badParametersAreRefused() {
        Function<String, String> loader = key -> key;
        new StaleWhileRevalidate<>(NANO, LONGEST.minus(NANO), 1, loader, executor, clock::nanoTime);
        for (Duration bad : List.of(Duration.ZERO, NANO.negated(), LONGEST.plus(NANO),
                Duration.ofSeconds(Long.MAX_VALUE))) {
            // Too long is the sum as well, which may be the one that is told of.
            String duration = Pattern.quote(bad.toString());
            String sum = bad.compareTo(LONGEST) > 0 ? "|" + Pattern.quote(bad.plus(NANO).toString()) : "";
            assertThatThrownBy(() -> new StaleWhileRevalidate<>(bad, NANO, 1, loader, executor, clock::nanoTime),
                    "fresh for %s", bad).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageFindingMatch(duration + sum);
            assertThatThrownBy(() -> new StaleWhileRevalidate<>(NANO, bad, 1, loader, executor, clock::nanoTime),
                    "stale for %s", bad).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageFindingMatch(duration + sum);
        }
        Duration most = Duration.ofSeconds(Long.MAX_VALUE);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(most, most, 1, loader, executor, clock::nanoTime),
                "both together are more than a Duration holds").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(LONGEST, NANO, 1, loader, executor, clock::nanoTime),
                "both together are a nanosecond too long").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(LONGEST.plus(NANO).toString());
        for (int refreshes : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> bounded(refreshes), "at least one refresh at a time, not %s", refreshes)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(refreshes));
        }
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(null, STALE, 1, loader, executor, clock::nanoTime), "fresh")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(FRESH, null, 1, loader, executor, clock::nanoTime), "stale")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(FRESH, STALE, 1, null, executor, clock::nanoTime), "loader")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(FRESH, STALE, 1, loader, null, clock::nanoTime), "executor")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new StaleWhileRevalidate<>(FRESH, STALE, 1, loader, executor, null), "ticker")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.get(null), "there is no key null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.put(null, "a"), "there is no key null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cache.invalidate(null), "there is no key null")
                .isInstanceOf(NullPointerException.class);
    }
}
