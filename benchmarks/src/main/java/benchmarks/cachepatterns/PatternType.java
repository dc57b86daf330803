package benchmarks.cachepatterns;

import benchmarks.cachepatterns.CountedCalls.Place;
import java.time.Duration;
import java.util.Optional;
import katas.cachepatterns.CacheAside;
import katas.cachepatterns.LeasedCache;
import katas.cachepatterns.LocalLeasedCache;
import katas.cachepatterns.NumberedStore;
import katas.cachepatterns.ReadThroughCache;
import katas.cachepatterns.RefreshAheadCache;
import katas.cachepatterns.SharedCache;
import katas.cachepatterns.Store;
import katas.cachepatterns.VersionedCache;
import katas.cachepatterns.VersionedStore;
import katas.cachepatterns.WriteBehindCache;
import katas.cachepatterns.WriteLog;
import katas.cachepatterns.WriteThroughCache;

/** The patterns that are compared, each with its cache and its table before which calls are counted. */
public enum PatternType {

    /** Loads what is not held. */
    READ_THROUGH("ReadThroughCache") {
        @Override
        Pattern create(CountedCalls calls, Duration ttl) {
            ReadThroughCache<String> cache = new ReadThroughCache<>(
                    calls.before(Place.CACHE, SharedCache.class, Memory.cache()), "",
                    calls.before(Place.DATABASE, Store.class, Memory.store()), ttl, ttl, 1);
            return new Pattern(() -> cache.read(KEY), Optional.empty(), Optional.empty());
        }
    },
    /** Fills under leases, and takes out under holds. */
    CACHE_ASIDE("CacheAside") {
        @Override
        Pattern create(CountedCalls calls, Duration ttl) {
            CacheAside<String> cache = new CacheAside<>(leased(calls),
                    calls.before(Place.DATABASE, Store.class, Memory.store()), ttl, ttl, 1);
            return new Pattern(() -> cache.read(KEY), Optional.of(() -> cache.write(KEY, "new")), Optional.empty());
        }
    },
    /** Tells the database and then the cache. */
    WRITE_THROUGH("WriteThroughCache") {
        @Override
        Pattern create(CountedCalls calls, Duration ttl) {
            WriteThroughCache<String> cache = new WriteThroughCache<>(
                    calls.before(Place.CACHE, VersionedCache.class, Memory.versionedCache()),
                    calls.before(Place.DATABASE, VersionedStore.class, Memory.versionedStore()), ttl, 1);
            return new Pattern(() -> cache.read(KEY), Optional.of(() -> cache.write(KEY, "new")), Optional.empty());
        }
    },
    /** Tells the log, and later the database. */
    WRITE_BEHIND("WriteBehindCache") {
        @Override
        Pattern create(CountedCalls calls, Duration ttl) {
            WriteBehindCache<String> cache = new WriteBehindCache<>(
                    calls.before(Place.CACHE, WriteLog.class, Memory.log()),
                    calls.before(Place.DATABASE, NumberedStore.class, Memory.numberedStore()), 10, 1);
            return new Pattern(() -> cache.read(KEY), Optional.of(() -> cache.write(KEY, "new")),
                    Optional.of(() -> {
                        cache.write(KEY, "new");
                        return cache::flush;
                    }));
        }
    },
    /** Fetches again what will soon expire. */
    REFRESH_AHEAD("RefreshAheadCache") {
        @Override
        Pattern create(CountedCalls calls, Duration ttl) {
            Runnable[] task = new Runnable[1];
            // All but a millisecond of the time to live is the margin, and the clock stands a little later.
            long[] now = {0};
            RefreshAheadCache<String> cache = new RefreshAheadCache<>(
                    calls.before(Place.CACHE, LeasedCache.class, new LocalLeasedCache<String>(ttl, ttl, () -> now[0])),
                    calls.before(Place.DATABASE, Store.class, Memory.store()), ttl, ttl, ttl.minusMillis(1),
                    refresh -> task[0] = refresh, 1);
            return new Pattern(() -> cache.read(KEY), Optional.empty(), Optional.of(() -> {
                cache.read(KEY);
                now[0] += Duration.ofMillis(2).toNanos();
                cache.read(KEY);
                return task[0];
            }));
        }
    };

    private static final String KEY = "7";

    private final String title;

    PatternType(String title) {
        this.title = title;
    }

    abstract Pattern create(CountedCalls calls, Duration ttl);

    private static LeasedCache<String> leased(CountedCalls calls) {
        return calls.before(Place.CACHE, LeasedCache.class,
                new LocalLeasedCache<String>(Duration.ofMinutes(1), Duration.ofMinutes(1), () -> 0));
    }

    @Override
    public String toString() {
        return title;
    }
}
