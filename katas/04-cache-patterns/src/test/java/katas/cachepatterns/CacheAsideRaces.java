package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

/** Readers and writers at the same time, each in a process of its own, in every order, with every call failing once. */
interface CacheAsideRaces {

    /** One key, two processes, and everything they call. */
    final class World {

        static final Duration HOLD_TIME = Duration.ofSeconds(30);
        static final Duration TTL = Duration.ofMinutes(60);

        final Race race;
        final ManualClock clock = new ManualClock();
        final LocalLeasedCache<String> cache =
                new LocalLeasedCache<>(Duration.ofSeconds(10), HOLD_TIME, clock::nanoTime);
        final MemoryStore store = new MemoryStore();
        final CacheAside<String> one;
        final CacheAside<String> other;

        World(Race race, boolean held) {
            this.race = race;
            store.save("7", "old");
            if (held) {
                cache.fill("7", cache.lease("7").orElseThrow(), Optional.of("old"), TTL);
            }
            LeasedCache<String> watchedCache = race.watch("cache", LeasedCache.class, cache);
            Store<String> watchedStore = race.watch("store", Store.class, store);
            one = new CacheAside<>(watchedCache, watchedStore, TTL, TTL, 8);
            other = new CacheAside<>(watchedCache, watchedStore, TTL, TTL, 8);
        }

        /** Nothing old is held, not now, and not when the holds have ended by themselves. */
        void assertNothingOldIsHeld() {
            assertHeld();
            clock.advance(HOLD_TIME);
            assertHeld();
        }

        private void assertHeld() {
            cache.get("7").ifPresent(held -> assertThat(held.row())
                    .as("what the cache holds when all have ended is what the database says")
                    .isEqualTo(store.load("7")));
        }
    }

    private static int explore(int faults, boolean held, Consumer<World> clients) {
        return Race.explore(faults, race -> {
            World world = new World(race, held);
            clients.accept(world);
            race.then(world::assertNothingOldIsHeld);
        });
    }

    @Test
    default void aSlowReaderStoresNothingOverAWrite() {
        int schedules = explore(0, false, world -> {
            world.race.client("reader", () -> world.one.read("7"));
            world.race.client("writer", () -> world.other.write("7", "new"));
        });
        assertThat(schedules).as("schedules").isPositive();
    }

    @Test
    default void aSlowReaderStoresNothingOverAWriteWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, world -> {
                world.race.client("reader", () -> world.one.read("7"));
                world.race.client("writer", () -> world.other.write("7", "new"));
            });
        }
    }

    @Test
    default void aSlowReaderStoresNothingOverADeletionWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, world -> {
                world.race.client("reader", () -> world.one.read("7"));
                world.race.client("writer", () -> world.other.delete("7"));
            });
        }
    }

    @Test
    default void twoWritersLeaveNothingOldWhateverFails() {
        explore(1, true, world -> {
            world.race.client("A", () -> world.one.write("7", "of A"));
            world.race.client("B", () -> world.other.write("7", "of B"));
        });
    }

    @Test
    default void whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails() {
        explore(1, false, world -> {
            world.race.client("A", () -> {
                world.one.write("7", "of A");
                world.one.read("7");
            });
            world.race.client("B", () -> world.other.write("7", "of B"));
        });
    }

    @Test
    default void aReaderGetsARowThatWasThere() {
        Race.explore(1, race -> {
            World world = new World(race, true);
            race.client("reader", () -> world.one.read("7"));
            race.client("writer", () -> world.other.write("7", "new"));
            race.then(() -> {
                if (race.thrown("reader") == null) {
                    assertThat(race.result("reader")).as("what was read: the row before or after")
                            .isIn(Optional.of("old"), Optional.of("new"));
                } else {
                    assertThat(race.thrown("reader")).as("only the database may fail a reader")
                            .hasMessageContaining("store.");
                }
                if (race.thrown("writer") != null) {
                    assertThat(race.thrown("writer")).as("only the database may fail a writer")
                            .hasMessageContaining("store.");
                }
            });
        });
    }

    @Test
    default void whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed() {
        Race.explore(1, race -> {
            World world = new World(race, true);
            race.client("writer", () -> world.one.write("7", "new"));
            race.then(() -> {
                world.assertNothingOldIsHeld();
                assertThat(world.other.read("7")).as("a read after the write").isEqualTo(world.store.load("7"));
            });
        });
    }
}
