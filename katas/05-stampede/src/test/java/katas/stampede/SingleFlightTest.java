package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class SingleFlightTest {

    private final HandExecutor executor = new HandExecutor();
    private final SingleFlight<String, Integer> flight = new SingleFlight<>(executor);
    private final AtomicInteger loads = new AtomicInteger();

    private Integer count(String key) {
        return loads.incrementAndGet();
    }

    @Test
    void aLoadIsATaskOfTheExecutor() {
        CompletableFuture<Integer> future = flight.load("a", this::count);
        assertThat(future).as("nothing has run yet").isNotDone();
        assertThat(loads).as("loads before the executor has run its task").hasValue(0);
        executor.runNext();
        assertThat(future).as("the executor has run the loader").isCompletedWithValue(1);
    }

    @Test
    void theLoaderGetsTheKey() {
        CompletableFuture<Integer> future = flight.load("three", String::length);
        executor.runAll();
        assertThat(future).as("the length of the key").isCompletedWithValue(5);
    }

    @Test
    void callersOfABurstShareOneLoad() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int caller = 0; caller < 1_000; caller++) {
            futures.add(flight.load("a", this::count));
        }
        assertThat(executor.waiting()).as("tasks of a thousand callers").isEqualTo(1);
        executor.runAll();
        assertThat(futures).as("what they got").allSatisfy(future -> assertThat(future).isCompletedWithValue(1));
    }

    @Test
    void whoJoinsBringsALoaderForNothing() {
        CompletableFuture<Integer> first = flight.load("a", key -> 1);
        CompletableFuture<Integer> second = flight.load("a", key -> 2);
        executor.runAll();
        assertThat(first).as("the first caller's value").isCompletedWithValue(1);
        assertThat(second).as("the second caller joined").isCompletedWithValue(1);
    }

    @Test
    void keysAreEqualByEquals() {
        flight.load(new String("key"), this::count);
        flight.load(new String("key"), this::count);
        flight.load("other", this::count);
        executor.runAll();
        assertThat(loads).as("loads of two keys, one of them twice in other objects").hasValue(2);
    }

    @Test
    void keysDoNotWaitForEachOther() {
        CompletableFuture<Integer> slow = flight.load("slow", this::count);
        CompletableFuture<Integer> quick = flight.load("quick", this::count);
        executor.runLast();
        assertThat(quick).as("the other key is loaded").isDone();
        assertThat(slow).as("the slow one is not").isNotDone();
    }

    @Test
    void whileOneLoadsOthersFlyAndLand() {
        List<CompletableFuture<Integer>> meanwhile = new ArrayList<>();
        CompletableFuture<Integer> slow = flight.load("slow", key -> {
            OtherThread.runs(() -> {
                meanwhile.add(flight.load("quick", this::count));
                meanwhile.add(flight.load("slow", this::count));
                executor.runNext();
            });
            return 7;
        });
        executor.runNext();
        assertThat(slow).as("the slow load, in which another thread loads, too").isCompletedWithValue(7);
        assertThat(meanwhile.get(0)).as("another thread's flight, while the slow one loads").isCompletedWithValue(1);
        assertThat(meanwhile.get(1)).as("who has joined the slow one from there").isCompletedWithValue(7);
    }

    @Test
    void thatThereIsNoneIsAnAnswer() {
        CompletableFuture<Integer> one = flight.load("absent", key -> null);
        CompletableFuture<Integer> other = flight.load("absent", this::count);
        executor.runAll();
        assertThat(one).as("null is what the loader said").isCompletedWithValue(null);
        assertThat(other).as("and all are told").isCompletedWithValue(null);
        assertThat(loads).as("further loads for the same answer").hasValue(0);
    }

    @Test
    void nothingIsRemembered() {
        flight.load("a", this::count);
        executor.runAll();
        CompletableFuture<Integer> later = flight.load("a", this::count);
        assertThat(later).as("who comes after the end waits for a load of his own").isNotDone();
        executor.runAll();
        assertThat(later).as("the second load").isCompletedWithValue(2);
    }

    @Test
    void aFailureIsToldToAllAsItIs() {
        IllegalStateException down = new IllegalStateException("the database is down");
        for (Exception failure : List.of(down, new CompletionException("the loader's own", down),
                new IOException("a checked one, which a loader need not declare if it is not written in Java"))) {
            String key = failure.getClass().getName();
            List<CompletableFuture<Integer>> futures = List.of(flight.load(key, wanted -> {
                throw SingleFlightTest.<RuntimeException>sneaky(failure);
            }), flight.load(key, this::count));
            executor.runAll();
            for (CompletableFuture<Integer> future : futures) {
                assertThat(thrownBy(future)).as("the very exception of the loader").isSameAs(failure);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    @Test
    void anErrorIsToldToAllAsItIs() {
        AssertionError error = new AssertionError("a fault");
        CompletableFuture<Integer> starter = flight.load("a", key -> {
            throw error;
        });
        CompletableFuture<Integer> joined = flight.load("a", this::count);
        executor.runAll();
        assertThat(thrownBy(starter)).as("the very error of the loader").isSameAs(error);
        assertThat(thrownBy(joined)).as("who joined learns the same").isSameAs(error);
        assertThat(flight.underWay()).as("flights after the error").isZero();
    }

    @Test
    void aFailureIsNotRemembered() {
        flight.load("a", key -> {
            throw new IllegalStateException("once");
        });
        executor.runAll();
        CompletableFuture<Integer> later = flight.load("a", this::count);
        executor.runAll();
        assertThat(later).as("the next load succeeds").isCompletedWithValue(1);
    }

    @Test
    void whoeverCancelsTakesNobodyWithHim() {
        CompletableFuture<Integer> starter = flight.load("a", this::count);
        CompletableFuture<Integer> second = flight.load("a", this::count);
        CompletableFuture<Integer> third = flight.load("a", this::count);
        starter.cancel(true);
        second.cancel(true);
        assertThat(third).as("the one who still waits").isNotDone();
        executor.runAll();
        assertThat(third).as("the load went on").isCompletedWithValue(1);
        assertThat(starter).as("who cancelled").isCancelled();
    }

    @Test
    void whoeverCompletesHisFutureDecidesForHimselfOnly() {
        CompletableFuture<Integer> one = flight.load("a", this::count);
        CompletableFuture<Integer> other = flight.load("a", this::count);
        one.complete(99);
        assertThat(other).as("the other still waits").isNotDone();
        executor.runAll();
        assertThat(one).as("a future that was completed stays as it is").isCompletedWithValue(99);
        assertThat(other).as("the load's value").isCompletedWithValue(1);
    }

    @Test
    void aFlightThatNobodyWaitsForCanBeJoined() {
        flight.load("a", this::count).cancel(false);
        CompletableFuture<Integer> later = flight.load("a", this::count);
        assertThat(executor.waiting()).as("a second task while the first one is under way").isEqualTo(1);
        executor.runAll();
        assertThat(later).as("the abandoned load's value").isCompletedWithValue(1);
    }

    @Test
    void aFlightThatNobodyWaitsForGoesOnToItsEnd() {
        flight.load("a", this::count).cancel(true);
        assertThat(flight.underWay()).as("flights, when the only caller has cancelled").isEqualTo(1);
        executor.runAll();
        assertThat(loads).as("loads for nobody").hasValue(1);
        assertThat(flight.underWay()).as("flights, when it has ended").isZero();
    }

    @Test
    void aLoaderThatThrowsACancellationFailsTheFlight() {
        CompletableFuture<Integer> future = flight.load("a", key -> {
            throw new CancellationException("the loader's own");
        });
        executor.runAll();
        assertThat(future).as("a flight that ended").isCompletedExceptionally();
        assertThat(flight.underWay()).as("flights").isZero();
    }

    @Test
    void whoIsToldMayAskAgainAtOnce() {
        AtomicReference<CompletableFuture<Integer>> again = new AtomicReference<>();
        CompletableFuture<Integer> starter = flight.load("a", this::count);
        CompletableFuture<Integer> joined = flight.load("a", this::count);
        starter.thenRun(() -> again.set(flight.load("a", this::count)));
        joined.thenRun(() -> flight.load("a", this::count));
        executor.runNext();
        assertThat(again.get()).as("a call that comes after the end gets no old value").isNotDone();
        executor.runAll();
        assertThat(again.get()).as("it has a load of its own").isCompletedWithValue(2);
        assertThat(loads).as("both who asked again share one load").hasValue(2);
    }

    @Test
    void nobodyWaitsForThoseWhoAreTold() {
        CompletableFuture<Void> told = flight.load("a", this::count).thenRun(() -> OtherThread.runs(() -> {
            flight.load("a", this::count);
            flight.load("b", this::count);
        }));
        executor.runNext();
        assertThat(told).as("another thread has called while the first caller was being told").isCompleted();
        assertThat(executor.waiting()).as("flights that it has started").isEqualTo(2);
    }

    @Test
    void whoIsToldFindsNoFlightUnderWay() {
        List<Integer> seen = new ArrayList<>();
        List<CompletableFuture<Integer>> callers =
                List.of(flight.load("a", this::count), flight.load("a", this::count), flight.load("a", this::count));
        callers.forEach(caller -> caller.thenRun(() -> seen.add(flight.underWay())));
        executor.runNext();
        assertThat(seen).as("flights under way when each of three callers is told").containsExactly(0, 0, 0);
    }

    @Test
    void whoIsToldOfAFailureMayAskAgainAtOnce() {
        AtomicReference<CompletableFuture<Integer>> again = new AtomicReference<>();
        flight.load("a", key -> {
            throw new IllegalStateException("once");
        }).whenComplete((value, thrown) -> again.set(flight.load("a", this::count)));
        executor.runNext();
        assertThat(again.get()).as("the failure is over").isNotDone();
        executor.runAll();
        assertThat(again.get()).as("the second load").isCompletedWithValue(1);
    }

    @Test
    void anExecutorThatRefusesEndsTheFlight() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        executor.refuse(full);
        CompletableFuture<Integer> refused = flight.load("a", this::count);
        assertThat(thrownBy(refused)).as("what the executor threw").isSameAs(full);
        assertThat(flight.underWay()).as("flights after a refusal").isZero();
        executor.refuse(null);
        CompletableFuture<Integer> later = flight.load("a", this::count);
        executor.runAll();
        assertThat(later).as("the next flight").isCompletedWithValue(1);
    }

    @Test
    void aRefusalIsToldToAllWhoHaveJoined() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        AtomicReference<SingleFlight<String, Integer>> refusing = new AtomicReference<>();
        List<CompletableFuture<Integer>> joined = new ArrayList<>();
        refusing.set(new SingleFlight<>(task -> {
            joined.add(refusing.get().load("a", this::count));
            throw full;
        }));
        CompletableFuture<Integer> starter = refusing.get().load("a", this::count);
        assertThat(thrownBy(starter)).as("what the executor threw").isSameAs(full);
        assertThat(joined).as("who joined while the executor made up its mind").hasSize(1);
        assertThat(thrownBy(joined.get(0))).as("who joined learns the same").isSameAs(full);
        assertThat(refusing.get().underWay()).as("flights after a refusal").isZero();
    }

    @Test
    void anExecutorThatRefusesByAnErrorEndsTheFlightToo() {
        InternalError error = new InternalError("no thread could be started");
        executor.refuse(error);
        assertThat(thrownBy(flight.load("a", this::count))).as("what the executor threw").isSameAs(error);
        assertThat(flight.underWay()).as("flights after a refusal").isZero();
    }

    @Test
    void whatAnExecutorThrowsAfterTheEndIsDropped() {
        boolean[] breaks = {true};
        SingleFlight<String, Integer> direct = new SingleFlight<>(task -> {
            if (!breaks[0]) {
                executor.execute(task);
                return;
            }
            task.run();
            throw new IllegalStateException("after the task");
        });
        assertThat(direct.load("a", this::count)).as("the load had ended when the executor threw")
                .isCompletedWithValue(1);
        assertThat(direct.underWay()).as("flights").isZero();
        AtomicReference<CompletableFuture<Integer>> again = new AtomicReference<>();
        direct.load("a", key -> {
            direct.load("a", this::count).thenRun(() -> again.set(direct.load("a", this::count)));
            breaks[0] = false;
            return 7;
        });
        assertThat(direct.underWay()).as("another flight, which was under way when the executor threw").isEqualTo(1);
        executor.runAll();
        assertThat(again.get()).as("the other flight").isCompletedWithValue(2);
    }

    @Test
    void anExecutorMayRunTasksAtOnce() {
        SingleFlight<String, Integer> direct = new SingleFlight<>(Runnable::run);
        assertThat(direct.load("a", this::count)).as("loaded on the caller's thread").isCompletedWithValue(1);
        assertThat(direct.load("a", this::count)).as("nothing is remembered").isCompletedWithValue(2);
        assertThat(direct.underWay()).as("flights").isZero();
    }

    @Test
    void whoLoadsOnHisOwnThreadKeepsNobodyWaiting() {
        SingleFlight<String, Integer> direct = new SingleFlight<>(Runnable::run);
        List<CompletableFuture<Integer>> meanwhile = new ArrayList<>();
        CompletableFuture<Integer> slow = direct.load("slow", key -> {
            OtherThread.runs(() -> {
                meanwhile.add(direct.load("quick", this::count));
                meanwhile.add(direct.load("slow", this::count));
            });
            return 7;
        });
        assertThat(slow).as("a load on the caller's thread, during which another thread loads")
                .isCompletedWithValue(7);
        assertThat(meanwhile.get(0)).as("another thread's load of another key").isCompletedWithValue(1);
        assertThat(meanwhile.get(1)).as("another thread that has joined").isCompletedWithValue(7);
    }

    @Test
    void aLoaderMayLoadOtherKeysAndJoinItsOwn() {
        SingleFlight<String, Integer> direct = new SingleFlight<>(Runnable::run);
        AtomicReference<CompletableFuture<Integer>> inner = new AtomicReference<>();
        CompletableFuture<Integer> outer = direct.load("a", key -> {
            inner.set(direct.load("a", this::count));
            return 10 + direct.load("b", other -> 1).join();
        });
        assertThat(outer).as("a load within a load").isCompletedWithValue(11);
        assertThat(inner.get()).as("who asks for the flight's own key joins it").isCompletedWithValue(11);
        assertThat(loads).as("loads for joining").hasValue(0);
    }

    @Test
    void theTableDrains() {
        Function<String, Integer> fails = key -> {
            throw new IllegalStateException();
        };
        for (int key = 0; key < 100; key++) {
            flight.load("key " + key, key % 2 == 0 ? this::count : fails);
        }
        assertThat(flight.underWay()).as("flights under way").isEqualTo(100);
        executor.runAll();
        assertThat(flight.underWay()).as("flights when all have ended").isZero();
    }

    @Test
    void memoryIsForFlightsUnderWay() {
        Footprint.assertAtMost(100_000, "of 100,000 flights that have ended nothing is left", () -> {
            HandExecutor hand = new HandExecutor();
            SingleFlight<Integer, Integer> flights = new SingleFlight<>(hand);
            for (int key = 0; key < 100_000; key++) {
                flights.load(key, value -> value);
                hand.runAll();
            }
            return flights;
        });
    }

    @Test
    void nullsAreRefusedAndStartNothing() {
        assertThatThrownBy(() -> flight.load(null, this::count), "there is no key null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> flight.load("a", null), "there is no loader null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new SingleFlight<String, Integer>(null), "there is no executor null")
                .isInstanceOf(NullPointerException.class);
        assertThat(flight.underWay()).as("flights after refused calls").isZero();
        assertThat(executor.waiting()).as("tasks after refused calls").isZero();
        flight.load("a", this::count);
        assertThatThrownBy(() -> flight.load("a", null), "who joins brings a loader as well")
                .isInstanceOf(NullPointerException.class);
    }

    /** By what a future was completed, without the wrapper that {@code get} adds. */
    private static Throwable thrownBy(CompletableFuture<?> future) {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        future.whenComplete((value, thrown) -> seen.set(thrown));
        return seen.get();
    }
}
