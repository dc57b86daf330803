package katas.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;
import testkit.schedule.ScheduleExplorer;

/**
 * Two callers in two processes who share a cache, and a database with one row, in every order of their calls, or in
 * every one in which they are not interrupted more often than so many switches. Whoever pauses waits for the other to
 * end, and after that for the lock to go. Each question returns how many orders there were.
 */
final class Race {

    static final Duration LOCK_LIFE = Duration.ofSeconds(5);

    private static final Duration VALUE_LIFE = Duration.ofHours(1);
    private static final String KEY = "k";

    private final Surroundings surroundings;
    private final AtomicReference<String> row = new AtomicReference<>();
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicInteger tokens = new AtomicInteger();
    private SharedCache cache;
    private Database database;
    private Outside outside;
    private CompletableFuture<String> endOfOne;
    private CompletableFuture<String> endOfOther;

    /** Where the callers meet. */
    interface Surroundings {

        /** An empty cache. */
        SharedCache cache();

        /** Has all locks reach the end of their lives. */
        void letLocksGo();
    }

    /** The database, as a component whose calls are steps. */
    interface Database {

        String load(String key);
    }

    /** What happens to the row and the locks, as a component whose calls are steps. */
    interface Outside {

        void change(String row);

        void locksGo();
    }

    Race(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private void begin(Clients run) {
        row.set("old");
        loads.set(0);
        tokens.set(0);
        endOfOne = new CompletableFuture<>();
        endOfOther = new CompletableFuture<>();
        cache = run.component("cache", SharedCache.class, surroundings.cache(),
                CallFault.beforeEffect(() -> new SharedCacheException("it did not come", null)),
                CallFault.afterEffect(() -> new SharedCacheException("no answer", null))
                        .only("putIfAbsent", "putAndUnlock", "unlock", "remove"));
        database = run.component("database", Database.class, key -> {
            loads.incrementAndGet();
            return row.get();
        });
        outside = run.component("outside", Outside.class, new Outside() {
            @Override
            public void change(String to) {
                row.set(to);
            }

            @Override
            public void locksGo() {
                surroundings.letLocksGo();
            }
        });
        run.atTheEnd(() -> {
            endOfOne.complete(null);
            endOfOther.complete(null);
        });
    }

    /** A process, which waits for another one to end when it is to pause. */
    private DistributedFlight process(CompletableFuture<String> endOfAnother) {
        return new DistributedFlight(cache, LOCK_LIFE, VALUE_LIFE, Duration.ofMillis(20), 3,
                () -> "token " + tokens.incrementAndGet(), length -> {
                    if (endOfAnother.isDone()) {
                        surroundings.letLocksGo();
                    } else {
                        endOfAnother.join();
                    }
                });
    }

    private String call(DistributedFlight flight) throws InterruptedException {
        return flight.get(KEY, database::load);
    }

    private void twoCallers(Clients run) {
        run.start("A", () -> ended(endOfOne, process(endOfOther)));
        run.start("B", () -> ended(endOfOther, process(endOfOne)));
    }

    private String ended(CompletableFuture<String> end, DistributedFlight flight) throws InterruptedException {
        try {
            return call(flight);
        } finally {
            end.complete(null);
        }
    }

    /** Two callers find nothing; up to so many of their calls fail. */
    int ofTwoCallers(int failures) {
        return ScheduleExplorer.of(run -> {
            begin(run);
            twoCallers(run);
        }).failures(failures).check(run -> {
            for (String caller : List.of("A", "B")) {
                assertThat(run.failure(caller)).as("what %s gets in place of a value", caller).isNull();
                assertThat(run.result(caller)).as("what %s gets", caller).isEqualTo("old");
            }
            assertThat(loads.get()).as("loads of two callers, with %s failures at most", failures)
                    .isBetween(1, 1 + failures);
            surroundings.letLocksGo();
            int before = loads.get();
            assertThat(call(process(endOfOne))).as("what a later caller gets").isEqualTo("old");
            assertThat(loads.get() - before).as("loads of a later caller").isBetween(0, failures);
        });
    }

    /** The lock goes at any moment while two callers load, and the row changes in the same moment. */
    int ofALockThatGoes(int switches) {
        return ScheduleExplorer.of(run -> {
            begin(run);
            twoCallers(run);
            run.start("time", () -> {
                outside.change("new");
                outside.locksGo();
                return null;
            });
        }).switches(switches).check(run -> {
            for (String caller : List.of("A", "B")) {
                assertThat(run.result(caller)).as("what %s gets", caller).isIn("old", "new");
            }
            assertThat(loads.get()).as("loads: one more for a lock that goes").isBetween(1, 2);
            if (loads.get() == 2) {
                assertThat(call(process(endOfOne))).as("what is stored: the load that began when the lock had gone")
                        .isEqualTo("new");
            }
        });
    }

    /** One caller loads while another changes the row and then forgets the value, as often as it takes. */
    int ofAnInvalidation(int failures, int switches) {
        return ScheduleExplorer.of(run -> {
            begin(run);
            run.start("reader", () -> ended(endOfOne, process(endOfOther)));
            run.start("writer", () -> {
                outside.change("new");
                DistributedFlight flight = process(endOfOne);
                try {
                    flight.invalidate(KEY);
                } catch (SharedCacheException silent) {
                    flight.invalidate(KEY);
                }
                return ended(endOfOther, flight);
            });
        }).failures(failures).switches(switches).check(run -> {
            assertThat(run.result("reader")).as("what the reader gets").isIn("old", "new");
            assertThat(run.result("writer")).as("what is read after an invalidation").isEqualTo("new");
            surroundings.letLocksGo();
            assertThat(call(process(endOfOne))).as("what is read when all have ended").isEqualTo("new");
        });
    }
}
