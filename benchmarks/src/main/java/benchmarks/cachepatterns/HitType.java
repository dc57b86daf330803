package benchmarks.cachepatterns;

import benchmarks.comparison.Contender;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import katas.cachepatterns.CacheAside;
import katas.cachepatterns.LocalLeasedCache;
import katas.cachepatterns.ReadThroughCache;
import katas.cachepatterns.RefreshAheadCache;
import katas.cachepatterns.WriteThroughCache;

/** What reads a row that is held in this process. Of what WriteBehindCache reads, only what it has yet to write is. */
public enum HitType implements Contender {

    /** Of this chapter, over a map. */
    READ_THROUGH("ReadThroughCache", Role.KATA, () -> {
        ReadThroughCache<String> cache =
                new ReadThroughCache<>(Memory.cache(), "", Memory.store(), HitBenchmark.LIFE, HitBenchmark.LIFE, 1);
        return key -> cache.read(key).orElseThrow();
    }),
    /** Of this chapter, over the chapter's cache with leases, which looks at the clock. */
    CACHE_ASIDE("CacheAside", Role.KATA, () -> {
        CacheAside<String> cache = new CacheAside<>(leased(), Memory.store(), HitBenchmark.LIFE, HitBenchmark.LIFE, 1);
        return key -> cache.read(key).orElseThrow();
    }),
    /** Of this chapter, over a map with versions. */
    WRITE_THROUGH("WriteThroughCache", Role.KATA, () -> {
        WriteThroughCache<String> cache =
                new WriteThroughCache<>(Memory.versionedCache(), Memory.versionedStore(), HitBenchmark.LIFE, 1);
        return key -> cache.read(key).orElseThrow();
    }),
    /** Of this chapter, over the chapter's cache with leases, and asks how long the row still lives. */
    REFRESH_AHEAD("RefreshAheadCache", Role.KATA, () -> {
        RefreshAheadCache<String> cache = new RefreshAheadCache<>(leased(), Memory.store(), HitBenchmark.LIFE,
                HitBenchmark.LIFE, HitBenchmark.MARGIN, Runnable::run, 1);
        return key -> cache.read(key).orElseThrow();
    }),
    /** The library for it: it loads, expires and refreshes. */
    CAFFEINE("Caffeine", Role.LIBRARY, () -> {
        LoadingCache<String, String> cache = Caffeine.newBuilder().executor(Runnable::run)
                .expireAfterWrite(HitBenchmark.LIFE).refreshAfterWrite(HitBenchmark.LIFE.minus(HitBenchmark.MARGIN))
                .build(key -> Memory.store().load(key).orElseThrow());
        return cache::get;
    }),
    /** Never forgets and looks at no clock. */
    MAP("map", Role.BOUND, () -> {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        return key -> {
            String row = map.get(key);
            return row == null ? map.computeIfAbsent(key, absent -> Memory.store().load(absent).orElseThrow()) : row;
        };
    });

    private final String label;
    private final Role role;
    private final Supplier<UnaryOperator<String>> factory;

    HitType(String label, Role role, Supplier<UnaryOperator<String>> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Makes one that holds nothing: a function that reads the row of a key. */
    UnaryOperator<String> create() {
        return factory.get();
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static LocalLeasedCache<String> leased() {
        return new LocalLeasedCache<>(HitBenchmark.LIFE, HitBenchmark.LIFE, System::nanoTime);
    }
}
