package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.redis.RedisDatabase;

/** The patterns on a real Redis and on H2, in every order of their calls, with every call failing once. */
class RedisAndH2Test {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String KEY = "7";

    private final RedisDatabase redis = RedisDatabase.fresh();
    private final H2Tables tables = new H2Tables();

    @AfterEach
    void close() {
        tables.close();
        redis.close();
    }

    /** Each schedule begins with nothing anywhere. */
    private void empty() {
        redis.client().flushDB();
        tables.empty();
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
        Links.explore(1, run -> {
            empty();
            store.save(KEY, "old");
            Store<String> linkedStore = Links.to(run, "h2", Store.class, store);
            ReadThroughCache<String> products = new ReadThroughCache<>(
                    Links.to(run, "redis", SharedCache.class, cache), "p:", linkedStore, HOUR, HOUR, 8);
            run.start("reader", () -> products.read(KEY));
            run.start("elsewhere", () -> {
                linkedStore.save(KEY, "new");
                return null;
            });
            return products;
        }, (run, products) -> {
            cache.get("p:" + KEY).ifPresent(held -> assertThat(held.row())
                    .as("what Redis holds: the row of one time").isIn(Optional.of("old"), Optional.of("new")));
            redis.client().pexpireAt("p:" + KEY, 1);
            assertThat(products.read(KEY)).as("a read when the row has expired")
                    .isEqualTo(store.load(KEY));
        });
    }

    @Test
    void cacheAsideHoldsNothingOld() {
        Store<String> store = tables.plain();
        RedisLeasedCache cache = leased();
        Links.explore(1, run -> {
            empty();
            store.save(KEY, "old");
            LeasedCache<String> linked = Links.to(run, "redis", LeasedCache.class, cache);
            Store<String> linkedStore = Links.to(run, "h2", Store.class, store);
            CacheAside<String> one = new CacheAside<>(linked, linkedStore, HOUR, HOUR, 8);
            CacheAside<String> other = new CacheAside<>(linked, linkedStore, HOUR, HOUR, 8);
            run.start("reader", () -> one.read(KEY));
            run.start("writer", () -> {
                other.write(KEY, "new");
                return null;
            });
            return run;
        }, (run, begun) -> {
            assertNothingOrTheTruth(cache.get(KEY).map(Cached::row), store.load(KEY));
            redis.client().pexpireAt("{" + KEY + "}:holds", 1);
            assertThat(new CacheAside<>(cache, store, HOUR, HOUR, 8).read(KEY)).as("a read when all have ended")
                    .isEqualTo(store.load(KEY));
        });
    }

    @Test
    void writeThroughHoldsTheLastWrite() {
        VersionedStore<String> store = tables.versioned();
        RedisVersionedCache cache = new RedisVersionedCache(redis.client());
        Links.explore(1, run -> {
            empty();
            cache.put(KEY, store.save(KEY, Optional.of("old")), HOUR);
            VersionedCache<String> linked = Links.to(run, "redis", VersionedCache.class, cache);
            VersionedStore<String> linkedStore = Links.to(run, "h2", VersionedStore.class, store);
            WriteThroughCache<String> one = new WriteThroughCache<>(linked, linkedStore, HOUR, 8);
            WriteThroughCache<String> other = new WriteThroughCache<>(linked, linkedStore, HOUR, 8);
            run.start("A", () -> {
                one.write(KEY, "of A");
                return null;
            });
            run.start("B", () -> {
                other.delete(KEY);
                return null;
            });
            return run;
        }, (run, begun) -> assertNothingOrTheTruth(cache.get(KEY).map(Versioned::row), store.load(KEY).row()));
    }

    @Test
    void writeBehindLosesNothing() {
        NumberedStore<String> store = tables.numbered();
        RedisLog log = new RedisLog(redis.client(), "log");
        Links.explore(1, run -> {
            empty();
            WriteLog<String> linked = Links.to(run, "redis", WriteLog.class, log);
            NumberedStore<String> linkedStore = Links.to(run, "h2", NumberedStore.class, store);
            WriteBehindCache<String> one = new WriteBehindCache<>(linked, linkedStore, 10, 8);
            WriteBehindCache<String> other = new WriteBehindCache<>(linked, linkedStore, 10, 8);
            one.write(KEY, "first");
            run.start("flush", one::flush);
            run.start("writer", () -> {
                other.write(KEY, "second");
                return null;
            });
            return run;
        }, (run, begun) -> {
            WriteBehindCache<String> next = new WriteBehindCache<>(log, store, 10, 8);
            Optional<String> read = next.read(KEY);
            next.flush();
            List<String> all = tables.ledger(KEY);
            assertThat(all).as("what H2 was told: all that was accepted, in order, and once")
                    .isIn(List.of("+first", "+second"), List.of("+first"));
            assertThat(run.failure("writer") != null || all.size() == 2).as("what was acknowledged is there").isTrue();
            assertThat(RowText.of(read)).as("what was read before the last flush: what was accepted last")
                    .isEqualTo(all.get(all.size() - 1));
            assertThat(log.waiting()).as("what waits when all is flushed").isEmpty();
        });
    }

    @Test
    void aFlushThatCrashesAnywhereLosesNothing() {
        NumberedStore<String> store = tables.numbered();
        RedisLog log = new RedisLog(redis.client(), "log");
        Links.explore(1, run -> {
            empty();
            WriteBehindCache<String> process = new WriteBehindCache<>(
                    Links.ofMortals(run, "redis", WriteLog.class, log),
                    Links.ofMortals(run, "h2", NumberedStore.class, store), 10, 1);
            process.write(KEY, "one");
            process.delete(KEY);
            process.write(KEY, "two");
            run.start("process", process::flush);
            return run;
        }, (run, begun) -> {
            WriteBehindCache<String> next = new WriteBehindCache<>(log, store, 10, 1);
            assertThat(next.read(KEY)).as("what was accepted last, read after a crash").contains("two");
            next.flush();
            assertThat(tables.ledger(KEY)).as("what H2 was told, once and in order, after a crash")
                    .containsExactly("+one", "-", "+two");
        });
    }

    @Test
    void refreshAheadHoldsNothingOld() {
        Store<String> store = tables.plain();
        RedisLeasedCache cache = leased();
        Links.explore(1, run -> {
            empty();
            store.save(KEY, "old");
            cache.fill(KEY, cache.lease(KEY).orElseThrow(), Optional.of("old"), Duration.ofMinutes(1));
            LeasedCache<String> linked = Links.to(run, "redis", LeasedCache.class, cache);
            Store<String> linkedStore = Links.to(run, "h2", Store.class, store);
            RefreshAheadCache<String> products = new RefreshAheadCache<>(linked, linkedStore, HOUR, HOUR,
                    Duration.ofMinutes(2), run.executor("refresh"), 8);
            CacheAside<String> writer = new CacheAside<>(linked, linkedStore, HOUR, HOUR, 8);
            run.start("reader", () -> products.read(KEY));
            run.start("writer", () -> {
                writer.write(KEY, "new");
                return null;
            });
            return run;
        }, (run, begun) -> assertNothingOrTheTruth(cache.get(KEY).map(Cached::row), store.load(KEY)));
    }
}
