package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.redis.RedisDatabase;

/** The patterns on a real Redis and on H2, in every order of their calls, with every call failing once. */
class RedisAndH2Test {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final H2Tables tables = new H2Tables();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        tables.close();
        redis.close();
    }

    /** Each run has a row of its own. */
    private String newKey() {
        return "product " + runs.incrementAndGet();
    }

    private RedisLeasedCache leased() {
        return new RedisLeasedCache(redis.client(), HOUR, HOUR);
    }

    private static void assertNothingOrTheTruth(Optional<Optional<String>> held, Optional<String> row) {
        held.ifPresent(found -> assertThat(found)
                .as("what Redis holds when all have ended is what H2 says").isEqualTo(row));
    }

    @Test
    void readThroughHoldsWhatWasThere() {
        Store<String> store = tables.plain();
        RedisCache cache = new RedisCache(redis.client());
        Race.explore(1, race -> {
            String key = newKey();
            store.save(key, "old");
            Store<String> watched = race.watch("h2", Store.class, store);
            ReadThroughCache<String> products = new ReadThroughCache<>(
                    race.watch("redis", SharedCache.class, cache), "p:", watched::load, HOUR, HOUR, 8);
            race.client("reader", () -> products.read(key));
            race.client("elsewhere", () -> watched.save(key, "new"));
            race.then(() -> {
                cache.get("p:" + key).ifPresent(held -> assertThat(held.row())
                        .as("what Redis holds: the row of one time").isIn(Optional.of("old"), Optional.of("new")));
                redis.client().pexpireAt("p:" + key, 1);
                assertThat(products.read(key)).as("a read when the row has expired").isEqualTo(store.load(key));
            });
        });
    }

    @Test
    void cacheAsideHoldsNothingOld() {
        Store<String> store = tables.plain();
        RedisLeasedCache cache = leased();
        int schedules = Race.explore(1, race -> {
            String key = newKey();
            store.save(key, "old");
            LeasedCache<String> watched = race.watch("redis", LeasedCache.class, cache);
            Store<String> watchedStore = race.watch("h2", Store.class, store);
            CacheAside<String> one = new CacheAside<>(watched, watchedStore, HOUR, HOUR, 8);
            CacheAside<String> other = new CacheAside<>(watched, watchedStore, HOUR, HOUR, 8);
            race.client("reader", () -> one.read(key));
            race.client("writer", () -> other.write(key, "new"));
            race.then(() -> {
                assertNothingOrTheTruth(cache.get(key).map(Cached::row), store.load(key));
                redis.client().pexpireAt("{" + key + "}:holds", 1);
                assertThat(one.read(key)).as("a read when all have ended").isEqualTo(store.load(key));
            });
        });
        assertThat(schedules).as("schedules").isGreaterThan(300);
    }

    @Test
    void writeThroughHoldsTheLastWrite() {
        VersionedStore<String> store = tables.versioned();
        RedisVersionedCache cache = new RedisVersionedCache(redis.client());
        Race.explore(1, race -> {
            String key = newKey();
            cache.put(key, store.save(key, Optional.of("old")), HOUR);
            VersionedCache<String> watched = race.watch("redis", VersionedCache.class, cache);
            VersionedStore<String> watchedStore = race.watch("h2", VersionedStore.class, store);
            WriteThroughCache<String> one = new WriteThroughCache<>(watched, watchedStore, HOUR, 8);
            WriteThroughCache<String> other = new WriteThroughCache<>(watched, watchedStore, HOUR, 8);
            race.client("A", () -> one.write(key, "of A"));
            race.client("B", () -> other.delete(key));
            race.then(() -> assertNothingOrTheTruth(cache.get(key).map(Versioned::row), store.load(key).row()));
        });
    }

    @Test
    void writeBehindLosesNothing() {
        NumberedStore<String> store = tables.numbered();
        Race.explore(1, race -> {
            String key = newKey();
            RedisLog log = new RedisLog(redis.client(), "log");
            WriteLog<String> watched = race.watch("redis", WriteLog.class, log);
            NumberedStore<String> watchedStore = race.watch("h2", NumberedStore.class, store);
            WriteBehindCache<String> one = new WriteBehindCache<>(watched, watchedStore, 10, 8);
            WriteBehindCache<String> other = new WriteBehindCache<>(watched, watchedStore, 10, 8);
            one.write(key, "first");
            race.client("flush", () -> one.flush());
            race.client("writer", () -> other.write(key, "second"));
            race.then(() -> {
                Optional<String> expected = log.newest(key).map(Write::row).orElseGet(() -> store.load(key));
                assertThat(one.read(key)).as("what was accepted last").isEqualTo(expected);
                other.flush();
                List<String> all = tables.ledger(key);
                assertThat(all).as("what H2 was told: all that was accepted, in order, and once")
                        .isIn(List.of("+first", "+second"), List.of("+first"));
                assertThat(race.thrown("writer") != null || all.size() == 2)
                        .as("what was acknowledged is there").isTrue();
                assertThat(log.waiting()).as("what waits when all is flushed").isEmpty();
            });
        });
    }

    @Test
    void aFlushThatCrashesAnywhereLosesNothing() {
        NumberedStore<String> store = tables.numbered();
        RedisLog log = new RedisLog(redis.client(), "log");
        for (Fault death : List.of(Fault.BEFORE, Fault.AFTER)) {
            boolean died = true;
            for (int call = 0; died; call++) {
                String key = newKey();
                MortalProcess mortal = new MortalProcess(call, death);
                WriteBehindCache<String> first = new WriteBehindCache<>(mortal.watch("redis", WriteLog.class, log),
                        mortal.watch("h2", NumberedStore.class, store), 10, 1);
                log.append(key, Optional.of("one"), 10);
                log.append(key, Optional.empty(), 10);
                log.append(key, Optional.of("two"), 10);
                try {
                    first.flush();
                } catch (Crash crash) {
                    // As it was to be.
                }
                died = mortal.isDead();
                WriteBehindCache<String> next = new WriteBehindCache<>(log, store, 10, 1);
                assertThat(next.read(key)).as("what was accepted last, after a crash %s %s", death, mortal)
                        .contains("two");
                next.flush();
                assertThat(tables.ledger(key)).as("what H2 was told, once and in order, after a crash %s %s", death,
                        mortal)
                        .containsExactly("+one", "-", "+two");
            }
        }
    }

    @Test
    void refreshAheadHoldsNothingOld() {
        Store<String> store = tables.plain();
        RedisLeasedCache cache = leased();
        Race.explore(1, race -> {
            String key = newKey();
            store.save(key, "old");
            cache.fill(key, cache.lease(key).orElseThrow(), Optional.of("old"), Duration.ofMinutes(1));
            LeasedCache<String> watched = race.watch("redis", LeasedCache.class, cache);
            Store<String> watchedStore = race.watch("h2", Store.class, store);
            RefreshAheadCache<String> products = new RefreshAheadCache<>(watched, watchedStore, HOUR, HOUR,
                    Duration.ofMinutes(2), task -> race.client("refresh", task), 8);
            CacheAside<String> writer = new CacheAside<>(watched, watchedStore, HOUR, HOUR, 8);
            race.client("reader", () -> products.read(key));
            race.client("writer", () -> writer.write(key, "new"));
            race.then(() -> assertNothingOrTheTruth(cache.get(key).map(Cached::row), store.load(key)));
        });
    }
}
