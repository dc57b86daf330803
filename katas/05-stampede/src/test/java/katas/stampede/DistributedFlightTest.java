package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import katas.stampede.MemoryCache.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class DistributedFlightTest {

    private static final Duration LOCK_LIFE = Duration.ofSeconds(5);
    private static final Duration VALUE_LIFE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PAUSES = 4;

    private final ManualClock clock = new ManualClock();
    private final MemoryCache cache = new MemoryCache(clock);
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();
    private final List<Holder> holders = new ArrayList<>();
    private final DistributedFlight flight = process(pauses::add);

    /** So that no thread is left behind. */
    @AfterEach
    void holdersEnd() {
        holders.forEach(holder -> holder.end.countDown());
    }

    private DistributedFlight process(Pause waiting) {
        return process(PAUSES, waiting);
    }

    private DistributedFlight process(int patience, Pause waiting) {
        return new DistributedFlight(cache, LOCK_LIFE, VALUE_LIFE, PAUSE, patience, this::token, waiting);
    }

    private String token() {
        return "token " + tokens.incrementAndGet();
    }

    private String load(String key) {
        return key + loads.incrementAndGet();
    }

    private static Function<String, String> loading(String value) {
        return key -> value;
    }

    /** A caller in another process who has the lock and loads until it is told to end. */
    private final class Holder {

        private final CountDownLatch loading = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final FutureTask<String> answer;

        private Holder(String key, String value) {
            this(process(pauses::add), key, value);
        }

        private Holder(DistributedFlight other, String key, String value) {
            answer = new FutureTask<>(() -> other.get(key, wanted -> {
                loading.countDown();
                await(end);
                return value;
            }));
            holders.add(this);
            Thread thread = new Thread(answer, "holder");
            thread.setDaemon(true);
            thread.start();
            await(loading);
        }

        private String end() {
            end.countDown();
            try {
                return answer.get();
            } catch (Exception failure) {
                throw new AssertionError("the holder of the lock returns what it has loaded", failure);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    @Test
    void whoFindsNothingLoadsAndStores() throws InterruptedException {
        assertThat(flight.get("a", this::load)).as("what was loaded").isEqualTo("a1");
        assertThat(process(pauses::add).get("a", this::load)).as("another process finds it").isEqualTo("a1");
        assertThat(loads).as("loads").hasValue(1);
        assertThat(cache.size()).as("what is stored: the value, and no lock any more").isEqualTo(1);
    }

    @Test
    void whoFindsTheValueAsksForNoLock() throws InterruptedException {
        flight.get("a", this::load);
        int before = cache.calls();
        flight.get("a", this::load);
        assertThat(cache.calls() - before).as("calls to the cache for a value that is there").isEqualTo(1);
    }

    @Test
    void keysAreLoadedByThemselves() throws InterruptedException {
        assertThat(flight.get("a", loading("of a"))).as("a").isEqualTo("of a");
        assertThat(flight.get("b", loading("of b"))).as("b").isEqualTo("of b");
        assertThat(flight.get("a", this::load)).as("a again").isEqualTo("of a");
    }

    @Test
    void valuesLiveAsLongAsWasSaid() throws InterruptedException {
        flight.get("a", this::load);
        clock.advance(VALUE_LIFE.minusMillis(1));
        assertThat(flight.get("a", this::load)).as("a millisecond before the end").isEqualTo("a1");
        clock.advance(Duration.ofMillis(1));
        assertThat(flight.get("a", this::load)).as("a minute after it was stored").isEqualTo("a2");
    }

    @Test
    void thatThereIsNoneIsRemembered() throws InterruptedException {
        assertThat(flight.get("a", loading(null))).as("there is none").isNull();
        assertThat(flight.get("a", this::load)).as("and so it was remembered").isNull();
        assertThat(process(pauses::add).get("a", this::load)).as("in other processes as well").isNull();
        assertThat(loads).as("further loads").hasValue(0);
    }

    @Test
    void aValueMayBeAnyText() throws InterruptedException {
        for (String value : List.of("", " ", "-", "+", "--", "+-", "null", "0", "a:b", "äöü", "\ud83d\ude00", "\ud800",
                "\u0000", "x".repeat(100_000))) {
            String key = "key of <" + value + ">";
            flight.get(key, loading(value));
            assertThat(flight.get(key, this::load)).as("the text that was loaded").isEqualTo(value);
        }
        assertThat(loads).as("further loads").hasValue(0);
    }

    @Test
    void aKeyMayBeAnyText() throws InterruptedException {
        List<String> keys = List.of("", "a", ":", "lock", "lock:a", "a:lock", "value:a", "lock:lock:a", "value:lock:a",
                "a lock", "token 1", "\u0000", "ä", "a\u0308", "A", "?", "\ud800", "\udc00", "%3F", "%61", "+", " ",
                " a", "Aa", "BB");
        for (String key : keys) {
            assertThat(flight.get(key, loading("of " + key))).as("first '%s'", key).isEqualTo("of " + key);
        }
        for (String key : keys) {
            assertThat(flight.get(key, this::load)).as("again '%s'", key).isEqualTo("of " + key);
        }
    }

    @Test
    void aLockIsNeverTakenForTheValueOfAnotherKey() throws InterruptedException {
        Holder holder = new Holder("a", "of a");
        for (String key : List.of("lock:a", "a:lock", "lock-a", "a.lock", "value:a", "lock/a", "lock a", "lock_a")) {
            assertThat(flight.get(key, loading("of " + key))).as("the value of '%s' while a is locked", key)
                    .isEqualTo("of " + key);
        }
        assertThat(holder.end()).as("the holder's value").isEqualTo("of a");
        assertThat(pauses).as("pauses for keys that nobody loads").isEmpty();
    }

    @Test
    void whoDoesNotGetTheLockWaitsForTheValue() throws InterruptedException {
        Holder holder = new Holder("a", "of the holder");
        List<Duration> waited = new ArrayList<>();
        DistributedFlight waiter = process(length -> {
            waited.add(length);
            if (waited.size() == 2) {
                holder.end();
            }
        });
        assertThat(waiter.get("a", this::load)).as("what the holder has loaded").isEqualTo("of the holder");
        assertThat(loads).as("loads of the waiter").hasValue(0);
        assertThat(waited).as("its pauses").containsExactly(PAUSE, PAUSE);
        assertThat(cache.size()).as("what is stored: the value only").isEqualTo(1);
    }

    @Test
    void aWaiterIsToldThatThereIsNone() throws InterruptedException {
        Holder holder = new Holder("a", null);
        assertThat(process(length -> holder.end()).get("a", this::load)).as("there is none").isNull();
        assertThat(loads).as("loads of the waiter").hasValue(0);
    }

    @Test
    void whoHasPausedOftenEnoughLoadsForHimselfAndStoresNothing() throws InterruptedException {
        Holder holder = new Holder("a", "of the holder");
        assertThat(flight.get("a", this::load)).as("loaded without a lock").isEqualTo("a1");
        assertThat(pauses).as("pauses before that").containsExactly(PAUSE, PAUSE, PAUSE, PAUSE);
        assertThat(cache.size()).as("what is stored: the holder's lock").isEqualTo(1);
        assertThat(process(0, pauses::add).get("a", this::load)).as("one who never waits").isEqualTo("a2");
        assertThat(pauses).as("pauses, still").hasSize(4);
        assertThat(holder.end()).as("the holder was not disturbed").isEqualTo("of the holder");
        assertThat(flight.get("a", this::load)).as("what is stored in the end").isEqualTo("of the holder");
    }

    @Test
    void patienceMayBeWithoutEnd() throws InterruptedException {
        Holder holder = new Holder("a", "of the holder");
        DistributedFlight waiter = process(Integer.MAX_VALUE, length -> {
            pauses.add(length);
            if (pauses.size() == 10) {
                holder.end();
            }
        });
        assertThat(waiter.get("a", this::load)).as("what one who may pause 2^31 - 1 times waits for")
                .isEqualTo("of the holder");
        assertThat(pauses).as("its pauses").hasSize(10);
    }

    @Test
    void theLastPauseIsFollowedByALook() throws InterruptedException {
        Holder holder = new Holder("a", "of the holder");
        DistributedFlight waiter = process(1, length -> holder.end());
        assertThat(waiter.get("a", this::load)).as("the value came during the only pause").isEqualTo("of the holder");
    }

    @Test
    void theLastPauseIsFollowedByATryForTheLock() throws InterruptedException {
        new Holder("a", "never");
        DistributedFlight waiter = process(1, length -> clock.advance(LOCK_LIFE));
        assertThat(waiter.get("a", this::load)).as("the lock has gone during the only pause").isEqualTo("a1");
        assertThat(flight.get("a", this::load)).as("so it was taken, and the value stored").isEqualTo("a1");
    }

    @Test
    void aWaiterTakesTheLockOfAHolderThatHasDied() throws InterruptedException {
        new Holder("a", "never");
        DistributedFlight waiter = process(length -> clock.advance(LOCK_LIFE));
        assertThat(waiter.get("a", this::load)).as("the lock has gone by itself").isEqualTo("a1");
        assertThat(flight.get("a", this::load)).as("stored by the waiter").isEqualTo("a1");
    }

    @Test
    void aLockLivesAsLongAsWasSaid() throws InterruptedException {
        new Holder("a", "never");
        clock.advance(LOCK_LIFE.minusMillis(1));
        process(0, pauses::add).get("a", this::load);
        assertThat(cache.size()).as("the lock, a millisecond before its end").isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(cache.size()).as("the lock at its end").isZero();
    }

    @Test
    void betweenLookAndLockTheValueMayCome() throws InterruptedException {
        cache.doAfter(1, () -> {
            try {
                process(pauses::add).get("a", loading("of the other"));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        });
        assertThat(flight.get("a", this::load)).as("stored between the first look and the lock")
                .isEqualTo("of the other");
        assertThat(loads).as("loads for what is there").hasValue(0);
        assertThat(cache.size()).as("the lock was given back").isEqualTo(1);
    }

    @Test
    void betweenLookAndLockItMayBeFoundThatThereIsNone() throws InterruptedException {
        cache.doAfter(1, () -> nested(null));
        assertThat(flight.get("a", this::load)).as("there is none, as was stored between look and lock").isNull();
        assertThat(loads).as("loads for what is known").hasValue(0);
        assertThat(cache.size()).as("the lock was given back").isEqualTo(1);
    }

    @Test
    void whatIsFoundIsReturnedEvenIfTheLockCannotBeGivenBack() throws InterruptedException {
        cache.doAfter(1, () -> {
            nested("of the other");
            cache.failAfter(2, Failure.BEFORE_THE_EFFECT);
        });
        assertThat(flight.get("a", this::load)).as("stored between the first look and the lock")
                .isEqualTo("of the other");
        assertThat(loads).as("loads for what is there").hasValue(0);
    }

    @Test
    void aHolderThatComesTooLateStoresNothing() throws InterruptedException {
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            return nested("new");
        });
        assertThat(late).as("what is in the cache by then").isEqualTo("new");
        assertThat(flight.get("a", this::load)).as("the newer value").isEqualTo("new");
    }

    /** Another caller of the same process loads; returns what the first caller, who is slower, has read before. */
    private String nested(String value) {
        try {
            flight.get("a", loading(value));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return "old";
    }

    @Test
    void aHolderThatComesTooLateReturnsItsOwnWhereThereIsNone() throws InterruptedException {
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            return "old";
        });
        assertThat(late).as("nobody else has loaded").isEqualTo("old");
        assertThat(cache.size()).as("but the lock was gone, so nothing is stored").isZero();
    }

    @Test
    void aHolderThatComesTooLateReturnsItsOwnWhereTheCacheIsSilent() throws InterruptedException {
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            cache.failAfter(1, Failure.BEFORE_THE_EFFECT);
            return load(key);
        });
        assertThat(late).as("what it has loaded, when the look after the lock has gone fails").isEqualTo("a1");
        assertThat(loads).as("loads of one call").hasValue(1);
    }

    @Test
    void aHolderThatComesTooLateIsToldThatThereIsNone() throws InterruptedException {
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            return nested(null);
        });
        assertThat(late).as("by now there is none").isNull();
    }

    @Test
    void aHolderThatComesTooLateLeavesTheNextOnesLockAlone() throws InterruptedException {
        List<Holder> next = new ArrayList<>();
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            next.add(new Holder("a", "new"));
            return "old";
        });
        assertThat(late).as("nothing is stored yet").isEqualTo("old");
        assertThat(cache.size()).as("the next holder's lock").isEqualTo(1);
        next.get(0).end();
        assertThat(flight.get("a", this::load)).as("what the next holder has stored").isEqualTo("new");
    }

    @Test
    void callersOfOneProcessAreToldApart() throws InterruptedException {
        List<Holder> next = new ArrayList<>();
        String late = flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            next.add(new Holder(flight, "a", "new"));
            return "old";
        });
        assertThat(late).as("nothing is stored yet").isEqualTo("old");
        assertThat(next.get(0).end()).as("what the next caller of the same process stores").isEqualTo("new");
        assertThat(flight.get("a", this::load)).as("what is stored in the end").isEqualTo("new");
    }

    @Test
    void aHolderThatFailsTooLateLeavesTheNextOnesLockAlone() {
        List<Holder> next = new ArrayList<>();
        assertThatThrownBy(() -> flight.get("a", key -> {
            clock.advance(LOCK_LIFE);
            next.add(new Holder("a", "new"));
            throw new IllegalStateException("late");
        }), "the loader's exception").hasMessage("late");
        assertThat(cache.size()).as("the next holder's lock").isEqualTo(1);
        assertThat(next.get(0).end()).as("what the next holder stores").isEqualTo("new");
    }

    @Test
    void aFailureIsThrownAsItIsAndTheLockGivenBack() throws InterruptedException {
        for (Throwable failure : List.of(new IllegalStateException("down"), new AssertionError("a fault"),
                new SharedCacheException("the loader's own cache", null))) {
            assertThatThrownBy(() -> flight.get("a", key -> {
                loads.incrementAndGet();
                throw DistributedFlightTest.<RuntimeException>sneaky(failure);
            }), "what the loader threw").isSameAs(failure);
            assertThat(cache.size()).as("locks after a failure").isZero();
        }
        assertThat(loads).as("calls of the loader").hasValue(3);
        assertThat(flight.get("a", this::load)).as("the next caller may try").isEqualTo("a4");
        assertThat(pauses).as("pauses for locks that were given back").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void withoutACacheEverybodyLoads() throws InterruptedException {
        cache.failAllAfter(0);
        assertThat(flight.get("a", this::load)).as("loaded").isEqualTo("a1");
        assertThat(flight.get("a", this::load)).as("loaded again").isEqualTo("a2");
        assertThat(flight.get("a", loading(null))).as("there is none").isNull();
        assertThatThrownBy(() -> flight.get("a", key -> {
            throw new IllegalStateException("down as well");
        }), "the loader's exception").hasMessage("down as well");
        assertThat(pauses).as("pauses for a cache that does not answer").isEmpty();
    }

    @Test
    void whicheverCallFailsTheCallerGetsItsValue() throws InterruptedException {
        for (Failure failure : Failure.values()) {
            for (int call = 0; call < 4; call++) {
                String key = failure + " at call " + call;
                loads.set(0);
                cache.failAfter(call, failure);
                assertThat(flight.get(key, this::load)).as(key).isEqualTo(key + 1);
                assertThat(loads).as("loads, %s", key).hasValue(1);
            }
        }
    }

    @Test
    void fromWhicheverCallOnTheCacheIsDownTheCallerGetsItsValue() throws InterruptedException {
        for (int call = 0; call < 5; call++) {
            String key = "down from call " + call + " on";
            loads.set(0);
            cache.failAllAfter(call);
            assertThat(flight.get(key, this::load)).as(key).isEqualTo(key + 1);
            assertThat(loads).as("loads, %s", key).hasValue(1);
            cache.failAllAfter(Integer.MAX_VALUE);
        }
    }

    @Test
    void aLockThatMayHaveBeenTakenIsGivenBack() throws InterruptedException {
        cache.failAfter(1, Failure.AFTER_THE_EFFECT);
        flight.get("a", this::load);
        assertThat(cache.size()).as("locks, when the lock was taken and the answer lost").isZero();
        cache.failAfter(2, Failure.BEFORE_THE_EFFECT);
        flight.get("a", this::load);
        assertThat(cache.size()).as("locks, when the second look failed").isZero();
        cache.failAfter(3, Failure.BEFORE_THE_EFFECT);
        flight.get("a", this::load);
        assertThat(cache.size()).as("locks, when the value was not stored").isZero();
    }

    @Test
    void nobodyElsesLockIsGivenBack() throws InterruptedException {
        Holder holder = new Holder("a", "of the holder");
        for (Failure failure : Failure.values()) {
            for (int call = 0; call < 3; call++) {
                cache.failAfter(call, failure);
                flight.get("a", this::load);
                assertThat(cache.size()).as("the holder's lock, %s at call %s of a waiter", failure, call).isEqualTo(1);
            }
        }
        assertThat(holder.end()).as("the holder's value").isEqualTo("of the holder");
        assertThat(flight.get("a", this::load)).as("what it has stored").isEqualTo("of the holder");
    }

    @Test
    void aFailureOfTheLoaderIsThrownEvenIfTheLockCannotBeGivenBack() {
        cache.failAllAfter(3);
        assertThatThrownBy(() -> flight.get("a", key -> {
            throw new IllegalStateException("down");
        }), "the loader's exception and not the cache's").isInstanceOf(IllegalStateException.class).hasMessage("down");
    }

    @Test
    void whoIsInterruptedWhilePausingLoadsNothing() {
        Holder holder = new Holder("a", "of the holder");
        DistributedFlight waiter = process(length -> {
            throw new InterruptedException("enough");
        });
        assertThatThrownBy(() -> waiter.get("a", this::load), "the interruption")
                .isInstanceOf(InterruptedException.class);
        assertThat(loads).as("loads of one who was interrupted").hasValue(0);
        assertThat(cache.size()).as("the holder's lock").isEqualTo(1);
        assertThat(holder.end()).as("the holder's value").isEqualTo("of the holder");
    }

    @Test
    void whoWasInterruptedBeforeIsServedWithoutAPause() throws InterruptedException {
        flight.get("a", this::load);
        Thread.currentThread().interrupt();
        try {
            assertThat(flight.get("a", this::load)).as("a value that is there").isEqualTo("a1");
            assertThat(flight.get("b", this::load)).as("a load under a lock of its own").isEqualTo("b2");
        } finally {
            // So that the thread of the tests is as it was.
            Thread.interrupted();
        }
    }

    @Test
    void aValueThatHasChangedIsForgotten() throws InterruptedException {
        flight.get("a", this::load);
        flight.get("b", this::load);
        flight.invalidate("a");
        flight.invalidate("unknown");
        assertThat(flight.get("a", this::load)).as("a is loaded anew").isEqualTo("a3");
        assertThat(flight.get("b", this::load)).as("b is not").isEqualTo("b2");
    }

    @Test
    void aLoadThatBeganBeforeAnInvalidationIsNotStored() throws InterruptedException {
        Holder holder = new Holder("a", "old");
        flight.invalidate("a");
        assertThat(flight.get("a", loading("new"))).as("a call after the invalidation loads by itself")
                .isEqualTo("new");
        holder.end();
        assertThat(flight.get("a", this::load)).as("after the old load has ended").isEqualTo("new");
        assertThat(pauses).as("pauses for a load from before").isEmpty();
    }

    @Test
    void anInvalidationLeavesNoGapForAnOldValue() throws InterruptedException {
        for (int call = 0; call < 2; call++) {
            Holder holder = new Holder("a", "old");
            cache.doAfter(call, holder::end);
            flight.invalidate("a");
            assertThat(flight.get("a", loading("new")))
                    .as("the old load ended before call %s of the invalidation", call)
                    .isEqualTo("new");
            flight.invalidate("a");
        }
    }

    @Test
    void anInvalidationThatMayHaveFailedSaysSo() {
        for (Failure failure : Failure.values()) {
            for (int call = 0; call < 2; call++) {
                cache.failAfter(call, failure);
                assertThatThrownBy(() -> flight.invalidate("a"), "%s at call %s", failure, call)
                        .isInstanceOf(SharedCacheException.class);
                flight.invalidate("a");
            }
        }
    }

    @Test
    void badParametersAreRefused() throws InterruptedException {
        Supplier<String> token = this::token;
        Duration least = Duration.ofMillis(1);
        Duration less = least.minusNanos(1);
        Pause waiting = pauses::add;
        new DistributedFlight(cache, least, least, Duration.ofNanos(1), 0, token, waiting);
        Duration most = Duration.ofSeconds(Long.MAX_VALUE);
        new DistributedFlight(cache, most, most, most, Integer.MAX_VALUE, token, waiting);
        for (Duration bad : List.of(less, Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> new DistributedFlight(cache, bad, least, PAUSE, 1, token, waiting),
                    "locks live %s", bad).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(bad.toString());
            assertThatThrownBy(() -> new DistributedFlight(cache, least, bad, PAUSE, 1, token, waiting),
                    "values live %s", bad).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(bad.toString());
        }
        for (Duration bad : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
            assertThatThrownBy(() -> new DistributedFlight(cache, least, least, bad, 1, token, waiting),
                    "a pause of %s", bad).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(bad.toString());
        }
        assertThatThrownBy(() -> process(-1, waiting), "a number of pauses")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new DistributedFlight(null, least, least, PAUSE, 1, token, waiting), "cache")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DistributedFlight(cache, null, least, PAUSE, 1, token, waiting), "lockLife")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DistributedFlight(cache, least, null, PAUSE, 1, token, waiting), "valueLife")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DistributedFlight(cache, least, least, null, 1, token, waiting), "pause")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DistributedFlight(cache, least, least, PAUSE, 1, null, waiting), "tokens")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DistributedFlight(cache, least, least, PAUSE, 1, token, null), "waiting")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flight.get(null, this::load), "there is no key null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flight.get("a", null), "there is no loader null")
                .isInstanceOf(NullPointerException.class);
        flight.get("a", this::load);
        assertThatThrownBy(() -> flight.get("a", null), "even where the value is there")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flight.invalidate(null), "there is no key null")
                .isInstanceOf(NullPointerException.class);
    }
}
