package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Writers, readers and flushes at the same time, in processes of their own, in every order, with every call failing.
 */
interface WriteBehindCacheRaces {

    /** A log, a table, and two processes. */
    final class World {

        final Race race;
        final MemoryLog log = new MemoryLog();
        final MemoryNumberedStore store = new MemoryNumberedStore();
        final WriteBehindCache<String> one;
        final WriteBehindCache<String> other;

        World(Race race, int capacity) {
            this.race = race;
            WriteLog<String> watchedLog = race.watch("log", WriteLog.class, log);
            NumberedStore<String> watchedStore = race.watch("store", NumberedStore.class, store);
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

    private static void explore(int faults, int capacity, Consumer<World> clients) {
        Race.explore(faults, race -> {
            World world = new World(race, capacity);
            clients.accept(world);
            race.then(world::assertAllIsAppliedOnceInOrder);
        });
    }

    @Test
    default void twoFlushesAtOnceReorderNothing() {
        explore(0, 10, world -> {
            world.one.write("7", "one");
            world.one.write("7", "two");
            world.race.client("A", () -> world.one.flush());
            world.race.client("B", () -> world.other.flush());
        });
    }

    @Test
    default void twoFlushesAtOnceReorderNothingWhateverFails() {
        explore(1, 10, world -> {
            world.one.write("7", "one");
            world.race.client("A", () -> world.one.flush());
            world.race.client("B", () -> world.other.flush());
        });
    }

    @Test
    default void aWriteDuringAFlushIsNotLostWhateverFails() {
        explore(1, 10, world -> {
            world.one.write("7", "one");
            world.race.client("flush", () -> world.one.flush());
            world.race.client("writer", () -> {
                world.other.write("7", "two");
                world.other.delete("7");
            });
        });
    }

    @Test
    default void aWriterThatFlushesMeetsAFlush() {
        explore(0, 10, world -> {
            world.one.write("7", "one");
            world.race.client("flush", () -> world.one.flush());
            world.race.client("writer", () -> {
                world.other.write("7", "two");
                world.other.flush();
            });
        });
    }

    @Test
    default void whoHasWrittenReadsIt() {
        Race.explore(0, race -> {
            World world = new World(race, 10);
            world.one.write("7", "one");
            race.client("flush", () -> world.one.flush());
            race.client("writer", () -> {
                world.other.write("7", "two");
                return world.other.read("7");
            });
            race.then(() -> assertThat(race.result("writer")).as("what a writer reads after its write, which a flush "
                    + "may be taking to the database").isEqualTo(Optional.of("two")));
        });
    }

    @Test
    default void writersAtOnceDoNotOverfillTheLog() {
        Race.explore(0, race -> {
            World world = new World(race, 2);
            world.one.write("7", "one");
            race.client("A", () -> world.one.write("7", "of A"));
            race.client("B", () -> world.other.write("7", "of B"));
            race.then(() -> {
                assertThat(world.log.longest()).as("writes that have waited at a time, where two may").isLessThan(3);
                world.assertAllIsAppliedOnceInOrder();
            });
        });
    }
}
