package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;

/**
 * Writers, readers and flushes at the same time, in processes of their own, in every order, with every call failing.
 */
interface WriteBehindCacheRaces {

    /** A log, a table, and two processes. */
    final class World {

        final MemoryLog log = new MemoryLog();
        final MemoryNumberedStore store = new MemoryNumberedStore();
        final WriteBehindCache<String> one;
        final WriteBehindCache<String> other;

        World(Clients run, int capacity) {
            WriteLog<String> watchedLog = Links.to(run, "log", WriteLog.class, log);
            NumberedStore<String> watchedStore = Links.to(run, "store", NumberedStore.class, store);
            one = new WriteBehindCache<>(watchedLog, watchedStore, capacity, 8);
            other = new WriteBehindCache<>(watchedLog, watchedStore, capacity, 8);
        }

        private void assertAllIsAppliedOnceInOrder() {
            if (!log.appended("7").isEmpty()) {
                Write<String> newest = log.appended("7").get(log.appended("7").size() - 1);
                assertThat(one.read("7")).as("the newest write, read when all have ended")
                        .isEqualTo(newest.row());
            }
            one.flush();
            assertThat(store.applied("7")).as("what the database was told in the end: all that was accepted, in order, "
                    + "and once").isEqualTo(log.appended("7"));
        }
    }

    private static void explore(int failures, int capacity, BiConsumer<Clients, World> start) {
        Links.explore(failures, run -> {
            World world = new World(run, capacity);
            start.accept(run, world);
            return world;
        }, (run, world) -> world.assertAllIsAppliedOnceInOrder());
    }

    private static Callable<Void> write(WriteBehindCache<String> cache, String row) {
        return () -> {
            cache.write("7", row);
            return null;
        };
    }

    @Test
    default void twoFlushesAtOnceReorderNothing() {
        explore(0, 10, (run, world) -> {
            world.one.write("7", "one");
            world.one.write("7", "two");
            run.start("A", world.one::flush);
            run.start("B", world.other::flush);
        });
    }

    @Test
    default void twoFlushesAtOnceReorderNothingWhateverFails() {
        explore(1, 10, (run, world) -> {
            world.one.write("7", "one");
            run.start("A", world.one::flush);
            run.start("B", world.other::flush);
        });
    }

    @Test
    default void aFlushKnowsWhatItHasFailedAtWhoeverElseFlushes() {
        for (int callsOfB = 0; callsOfB < 7; callsOfB++) {
            try (Clients run = new Clients()) {
                World world = new World(run, 10);
                world.one.write("7", "one");
                world.one.write("8", "other");
                world.one.write("7", "two");
                run.start("A", world.one::flush);
                run.step("A");
                run.step("A", CallFault.beforeEffect(() -> new LinkBroken("store")));
                run.start("B", world.one::flush);
                for (int call = 0; call < callsOfB; call++) {
                    run.step("B");
                }
                run.goOn("A");
                run.goOn("B");
                world.assertAllIsAppliedOnceInOrder();
            }
        }
    }

    @Test
    default void aWriteDuringAFlushIsNotLostWhateverFails() {
        explore(1, 10, (run, world) -> {
            world.one.write("7", "one");
            run.start("flush", world.one::flush);
            run.start("writer", () -> {
                world.other.write("7", "two");
                world.other.delete("7");
                return null;
            });
        });
    }

    @Test
    default void aWriterThatFlushesMeetsAFlush() {
        explore(0, 10, (run, world) -> {
            world.one.write("7", "one");
            run.start("flush", world.one::flush);
            run.start("writer", () -> {
                world.other.write("7", "two");
                return world.other.flush();
            });
        });
    }

    @Test
    default void whoHasWrittenReadsIt() {
        Links.explore(0, run -> {
            World world = new World(run, 10);
            world.one.write("7", "one");
            run.start("flush", world.one::flush);
            run.start("writer", () -> {
                world.other.write("7", "two");
                return world.other.read("7");
            });
            return world;
        }, (run, world) -> assertThat(run.result("writer"))
                .as("what a writer reads after its write, which a flush may be taking to the database")
                .isEqualTo(Optional.of("two")));
    }

    @Test
    default void writersAtOnceDoNotOverfillTheLog() {
        Links.explore(0, run -> {
            World world = new World(run, 2);
            world.one.write("7", "one");
            run.start("A", write(world.one, "of A"));
            run.start("B", write(world.other, "of B"));
            return world;
        }, (run, world) -> {
            assertThat(world.log.longest()).as("writes that have waited at a time, where two may").isLessThan(3);
            world.assertAllIsAppliedOnceInOrder();
        });
    }
}
