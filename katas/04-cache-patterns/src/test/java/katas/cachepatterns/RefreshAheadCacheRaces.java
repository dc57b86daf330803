package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;
import testkit.schedule.Clients;

/** Readers, their refreshes and a writer at the same time, in every order, with every call failing once. */
interface RefreshAheadCacheRaces {

    /** One key that is about to be forgotten, two processes, and a writer who keeps to the protocol. */
    final class World {

        static final Duration MARGIN = Duration.ofMinutes(10);
        static final Duration HOLD_TIME = Duration.ofMinutes(2);

        final Clients run;
        final ManualClock clock = new ManualClock();
        final LocalLeasedCache<String> memory =
                new LocalLeasedCache<>(Duration.ofMinutes(1), HOLD_TIME, clock::nanoTime);
        final MemoryStore table = new MemoryStore();
        final LeasedCache<String> cache;
        final Store<String> store;

        World(Clients run, boolean held) {
            this.run = run;
            table.save("7", "old");
            if (held) {
                memory.fill("7", memory.lease("7").orElseThrow(), Optional.of("old"), MARGIN);
            }
            cache = Links.to(run, "cache", LeasedCache.class, memory);
            store = Links.to(run, "store", Store.class, table);
        }

        RefreshAheadCache<String> process() {
            return new RefreshAheadCache<>(cache, store, Duration.ofMinutes(60), Duration.ofMinutes(60), MARGIN,
                    run.executor("refresh"), 8);
        }

        Void write() {
            long hold = cache.hold("7");
            try {
                store.save("7", "new");
            } finally {
                cache.release("7", hold);
            }
            return null;
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

    private static void explore(int failures, boolean held) {
        Links.explore(failures, run -> {
            World world = new World(run, held);
            RefreshAheadCache<String> users = world.process();
            run.start("reader", () -> users.read("7"));
            run.start("writer", world::write);
            return world;
        }, (run, world) -> {
            // A writer who gets no hold is not the reader's business.
            if (run.failure("writer") == null || run.failure("writer").getMessage().contains("store")) {
                world.assertNothingOldIsHeld();
            }
        });
    }

    @Test
    default void aRefreshStoresNothingOverAWrite() {
        explore(0, true);
    }

    @Test
    default void aRefreshStoresNothingOverAWriteWhateverFails() {
        explore(1, true);
    }

    @Test
    default void aSlowReaderStoresNothingOverAWriteWhateverFails() {
        explore(1, false);
    }

    @Test
    default void noReaderFailsBecauseOfARefresh() {
        Links.explore(1, run -> {
            World world = new World(run, true);
            RefreshAheadCache<String> one = world.process();
            RefreshAheadCache<String> other = world.process();
            run.start("A", () -> one.read("7"));
            run.start("B", () -> other.read("7"));
            return world;
        }, (run, world) -> {
            for (String reader : new String[] {"A", "B"}) {
                assertThat(run.failure(reader)).as("what %s throws who reads a row that is held", reader).isNull();
                assertThat(run.result(reader)).as("what %s reads", reader).isEqualTo(Optional.of("old"));
            }
        });
    }
}
