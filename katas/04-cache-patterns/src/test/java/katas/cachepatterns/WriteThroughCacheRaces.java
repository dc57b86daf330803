package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;
import testkit.schedule.Clients;

/** Readers and writers at the same time, each in a process of its own, in every order, with every call failing once. */
interface WriteThroughCacheRaces {

    /** One key, two processes, and everything they call. */
    final class World {

        static final Duration TTL = Duration.ofMinutes(60);

        final MemoryVersionedCache cache = new MemoryVersionedCache(new ManualClock()::nanoTime);
        final MemoryVersionedStore store = new MemoryVersionedStore();
        final WriteThroughCache<String> one;
        final WriteThroughCache<String> other;

        World(Clients run, boolean held) {
            Versioned<String> first = store.save("7", Optional.of("old"));
            if (held) {
                cache.put("7", first, TTL);
            }
            VersionedCache<String> watchedCache = Links.to(run, "cache", VersionedCache.class, cache);
            VersionedStore<String> watchedStore = Links.to(run, "store", VersionedStore.class, store);
            one = new WriteThroughCache<>(watchedCache, watchedStore, TTL, 8);
            other = new WriteThroughCache<>(watchedCache, watchedStore, TTL, 8);
        }

        private void assertNothingOldIsHeld() {
            cache.get("7").ifPresent(held -> assertThat(held)
                    .as("what the cache holds when all have ended is what the database says")
                    .isEqualTo(store.load("7")));
        }
    }

    private static void explore(int failures, boolean held, BiConsumer<Clients, World> start) {
        Links.explore(failures, run -> {
            World world = new World(run, held);
            start.accept(run, world);
            return world;
        }, (run, world) -> world.assertNothingOldIsHeld());
    }

    private static Callable<Void> write(WriteThroughCache<String> cache, String row) {
        return () -> {
            cache.write("7", row);
            return null;
        };
    }

    private static Callable<Void> delete(WriteThroughCache<String> cache) {
        return () -> {
            cache.delete("7");
            return null;
        };
    }

    @Test
    default void ofTwoWritersTheCacheHasTheOneThatTheDatabaseHas() {
        explore(0, true, (run, world) -> {
            run.start("A", write(world.one, "of A"));
            run.start("B", write(world.other, "of B"));
        });
    }

    @Test
    default void ofTwoWritersTheCacheHasTheOneThatTheDatabaseHasWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, (run, world) -> {
                run.start("A", write(world.one, "of A"));
                run.start("B", write(world.other, "of B"));
            });
        }
    }

    @Test
    default void aWriteAndADeletionAgreeWhateverFails() {
        explore(1, true, (run, world) -> {
            run.start("A", write(world.one, "of A"));
            run.start("B", delete(world.other));
        });
    }

    @Test
    default void aSlowReaderStoresNothingOverAWriteWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, (run, world) -> {
                run.start("reader", () -> world.one.read("7"));
                run.start("writer", write(world.other, "new"));
            });
        }
    }

    @Test
    default void whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails() {
        explore(1, false, (run, world) -> {
            run.start("A", () -> {
                world.one.write("7", "of A");
                return world.one.read("7");
            });
            run.start("B", write(world.other, "of B"));
        });
    }

    @Test
    default void onlyTheDatabaseMayFailACall() {
        Links.explore(1, run -> {
            World world = new World(run, true);
            run.start("reader", () -> world.one.read("7"));
            run.start("writer", delete(world.other));
            return world;
        }, (run, world) -> {
            for (String client : new String[] {"reader", "writer"}) {
                if (run.failure(client) != null) {
                    assertThat(run.failure(client)).as("only the database may fail the %s", client)
                            .hasMessageContaining("store");
                }
            }
        });
    }
}
