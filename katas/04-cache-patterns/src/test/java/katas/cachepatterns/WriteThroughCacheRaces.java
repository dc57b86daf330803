package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

/** Readers and writers at the same time, each in a process of its own, in every order, with every call failing once. */
interface WriteThroughCacheRaces {

    /** One key, two processes, and everything they call. */
    final class World {

        static final Duration TTL = Duration.ofMinutes(60);

        final Race race;
        final MemoryVersionedCache cache = new MemoryVersionedCache(new ManualClock()::nanoTime);
        final MemoryVersionedStore store = new MemoryVersionedStore();
        final WriteThroughCache<String> one;
        final WriteThroughCache<String> other;

        World(Race race, boolean held) {
            this.race = race;
            Versioned<String> first = store.save("7", Optional.of("old"));
            if (held) {
                cache.put("7", first, TTL);
            }
            VersionedCache<String> watchedCache = race.watch("cache", VersionedCache.class, cache);
            VersionedStore<String> watchedStore = race.watch("store", VersionedStore.class, store);
            one = new WriteThroughCache<>(watchedCache, watchedStore, TTL, 8);
            other = new WriteThroughCache<>(watchedCache, watchedStore, TTL, 8);
        }

        private void assertNothingOldIsHeld() {
            cache.get("7").ifPresent(held -> assertThat(held)
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
    default void ofTwoWritersTheCacheHasTheOneThatTheDatabaseHas() {
        explore(0, true, world -> {
            world.race.client("A", () -> world.one.write("7", "of A"));
            world.race.client("B", () -> world.other.write("7", "of B"));
        });
    }

    @Test
    default void ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, world -> {
                world.race.client("A", () -> world.one.write("7", "of A"));
                world.race.client("B", () -> world.other.write("7", "of B"));
            });
        }
    }

    @Test
    default void aWriteAndADeletionAgreeWhateverFails() {
        explore(1, true, world -> {
            world.race.client("A", () -> world.one.write("7", "of A"));
            world.race.client("B", () -> world.other.delete("7"));
        });
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
    default void onlyTheDatabaseMayFailACall() {
        Race.explore(1, race -> {
            World world = new World(race, true);
            race.client("reader", () -> world.one.read("7"));
            race.client("writer", () -> world.other.delete("7"));
            race.then(() -> {
                for (String client : new String[] {"reader", "writer"}) {
                    if (race.thrown(client) != null) {
                        assertThat(race.thrown(client)).as("only the database may fail the %s", client)
                                .hasMessageContaining("store.");
                    }
                }
            });
        });
    }
}
