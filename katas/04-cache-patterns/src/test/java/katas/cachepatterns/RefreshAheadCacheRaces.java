package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

/** Readers, their refreshes and a writer at the same time, in every order, with every call failing once. */
interface RefreshAheadCacheRaces {

    /** One key that is about to be forgotten, two processes, and a writer who keeps to the protocol. */
    final class World {

        static final Duration MARGIN = Duration.ofMinutes(10);
        static final Duration HOLD_TIME = Duration.ofMinutes(2);

        final Race race;
        final ManualClock clock = new ManualClock();
        final LocalLeasedCache<String> memory =
                new LocalLeasedCache<>(Duration.ofMinutes(1), HOLD_TIME, clock::nanoTime);
        final MemoryStore table = new MemoryStore();
        final LeasedCache<String> cache;
        final Store<String> store;
        int refreshes;

        World(Race race, boolean held) {
            this.race = race;
            table.save("7", "old");
            if (held) {
                memory.fill("7", memory.lease("7").orElseThrow(), Optional.of("old"), MARGIN);
            }
            cache = race.watch("cache", LeasedCache.class, memory);
            store = race.watch("store", Store.class, table);
        }

        RefreshAheadCache<String> process() {
            Executor executor = task -> race.client("refresh " + ++refreshes, task);
            return new RefreshAheadCache<>(cache, store, Duration.ofMinutes(60), Duration.ofMinutes(60), MARGIN,
                    executor, 8);
        }

        void write() {
            long hold = cache.hold("7");
            try {
                store.save("7", "new");
            } finally {
                cache.release("7", hold);
            }
        }

        private void assertNothingOldIsHeld() {
            for (Duration later : new Duration[] {Duration.ZERO, HOLD_TIME}) {
                clock.advance(later);
                memory.get("7").ifPresent(held -> assertThat(held.row())
                        .as("what the cache holds when all have ended is what the database says")
                        .isEqualTo(table.load("7")));
            }
        }
    }

    private static void explore(int faults, boolean held, Consumer<World> clients) {
        Race.explore(faults, race -> {
            World world = new World(race, held);
            clients.accept(world);
            race.then(() -> {
                // A writer who gets no hold is not the reader's business.
                if (race.thrown("writer") == null || !race.thrown("writer").getMessage().contains("cache.hold")) {
                    world.assertNothingOldIsHeld();
                }
            });
        });
    }

    @Test
    default void aRefreshStoresNothingOverAWrite() {
        explore(0, true, world -> {
            RefreshAheadCache<String> users = world.process();
            world.race.client("reader", () -> users.read("7"));
            world.race.client("writer", world::write);
        });
    }

    @Test
    default void aRefreshStoresNothingOverAWriteWhateverFails() {
        explore(1, true, world -> {
            RefreshAheadCache<String> users = world.process();
            world.race.client("reader", () -> users.read("7"));
            world.race.client("writer", world::write);
        });
    }

    @Test
    default void aSlowReaderStoresNothingOverAWriteWhateverFails() {
        explore(1, false, world -> {
            RefreshAheadCache<String> users = world.process();
            world.race.client("reader", () -> users.read("7"));
            world.race.client("writer", world::write);
        });
    }

    @Test
    default void noReaderFailsBecauseOfARefresh() {
        Race.explore(1, race -> {
            World world = new World(race, true);
            RefreshAheadCache<String> one = world.process();
            RefreshAheadCache<String> other = world.process();
            race.client("A", () -> one.read("7"));
            race.client("B", () -> other.read("7"));
            race.then(() -> {
                for (String reader : new String[] {"A", "B"}) {
                    assertThat(race.thrown(reader)).as("what %s throws who reads a row that is held", reader).isNull();
                    assertThat(race.result(reader)).as("what %s reads", reader).isEqualTo(Optional.of("old"));
                }
            });
        });
    }
}
