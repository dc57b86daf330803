package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;
import testkit.schedule.Clients;

/** Readers and writers at the same time, each in a process of its own, in every order, with every call failing once. */
interface CacheAsideRaces {

    /** One key, two processes, and everything they call. */
    final class World {

        static final Duration HOLD_TIME = Duration.ofSeconds(30);
        static final Duration TTL = Duration.ofMinutes(60);

        final ManualClock clock = new ManualClock();
        final LocalLeasedCache<String> cache =
                new LocalLeasedCache<>(Duration.ofSeconds(10), HOLD_TIME, clock::nanoTime);
        final MemoryStore store = new MemoryStore();
        final CacheAside<String> one;
        final CacheAside<String> other;

        World(Clients run, boolean held) {
            store.save("7", "old");
            if (held) {
                cache.fill("7", cache.lease("7").orElseThrow(), Optional.of("old"), TTL);
            }
            LeasedCache<String> watchedCache = Links.to(run, "cache", LeasedCache.class, cache);
            Store<String> watchedStore = Links.to(run, "store", Store.class, store);
            one = new CacheAside<>(watchedCache, watchedStore, TTL, TTL, 8);
            other = new CacheAside<>(watchedCache, watchedStore, TTL, TTL, 8);
        }

        /** Nothing old is held, not now, and not when the holds have ended by themselves. */
        void assertNothingOldIsHeld() {
            assertNothingOldIsHeld(HOLD_TIME);
        }

        private void assertNothingOldIsHeld(Duration later) {
            assertHeld();
            clock.advance(later);
            assertHeld();
        }

        private void assertHeld() {
            cache.get("7").ifPresent(held -> assertThat(held.row())
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

    private static Callable<Void> write(CacheAside<String> cache, String row) {
        return () -> {
            cache.write("7", row);
            return null;
        };
    }

    private static Callable<Void> delete(CacheAside<String> cache) {
        return () -> {
            cache.delete("7");
            return null;
        };
    }

    @Test
    default void aSlowReaderStoresNothingOverAWrite() {
        explore(0, false, (run, world) -> {
            run.start("reader", () -> world.one.read("7"));
            run.start("writer", write(world.other, "new"));
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
    default void aSlowReaderStoresNothingOverADeletionWhateverFails() {
        for (boolean held : new boolean[] {false, true}) {
            explore(1, held, (run, world) -> {
                run.start("reader", () -> world.one.read("7"));
                run.start("writer", delete(world.other));
            });
        }
    }

    @Test
    default void twoWritersLeaveNothingOldWhateverFails() {
        explore(1, true, (run, world) -> {
            run.start("A", write(world.one, "of A"));
            run.start("B", write(world.other, "of B"));
        });
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
    default void twoWritesThroughOneObjectEachReleaseTheirHold() {
        Links.explore(0, run -> {
            World world = new World(run, true);
            run.start("A", write(world.one, "of A"));
            run.start("B", write(world.one, "of B"));
            return world;
        }, (run, world) -> {
            world.assertNothingOldIsHeld(Duration.ZERO);
            assertThat(world.cache.lease("7")).as("a lease when both writes have ended, and with them their holds")
                    .isPresent();
        });
    }

    @Test
    default void whoHasWrittenReadsItWhoeverElseIsReading() {
        Links.explore(0, run -> {
            World world = new World(run, false);
            run.start("reader", () -> world.one.read("7"));
            run.start("writer", () -> {
                world.one.write("7", "new");
                return world.one.read("7");
            });
            return world;
        }, (run, world) -> assertThat(run.result("writer")).as("what a writer reads when its write has returned")
                .isEqualTo(Optional.of("new")));
    }

    @Test
    default void aReaderGetsARowThatWasThere() {
        Links.explore(1, run -> {
            World world = new World(run, true);
            run.start("reader", () -> world.one.read("7"));
            run.start("writer", write(world.other, "new"));
            return world;
        }, (run, world) -> {
            if (run.failure("reader") == null) {
                assertThat(run.result("reader")).as("what was read: the row before or after")
                        .isIn(Optional.of("old"), Optional.of("new"));
            }
            for (String client : List.of("reader", "writer")) {
                if (run.failure(client) != null) {
                    assertThat(run.failure(client)).as("only the database may fail the %s", client)
                            .hasMessageContaining("store");
                }
            }
        });
    }

    @Test
    default void whoReadsAfterTheWriteHasEndedGetsTheNewRowWhateverFailed() {
        Links.explore(1, run -> {
            World world = new World(run, true);
            run.start("writer", write(world.one, "new"));
            return world;
        }, (run, world) -> {
            world.assertNothingOldIsHeld();
            assertThat(world.other.read("7")).as("a read after the write").isEqualTo(world.store.load("7"));
        });
    }
}
