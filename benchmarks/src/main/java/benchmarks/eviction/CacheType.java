package benchmarks.eviction;

import benchmarks.comparison.Contender;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import katas.eviction.LfuCache;
import katas.eviction.LruCache;
import katas.eviction.TinyLfuCache;
import katas.eviction.TtlCache;

/** The caches that are measured: the chapter's from the poorest memory to the richest, the libraries', and maps. */
public enum CacheType implements Contender {

    /** Of this chapter; thread-safe by its contract, as the others of it are not. */
    LRU_CACHE("LruCache", Role.KATA) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfKata<>(new LruCache<>(capacity));
        }
    },
    /** Of this chapter. */
    LFU_CACHE("LfuCache", Role.KATA) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return MeasuredCache.guarded(new LfuCache<>(capacity), shared);
        }
    },
    /** Of this chapter; it looks at the time. */
    TTL_CACHE("TtlCache", Role.KATA) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return MeasuredCache.guarded(new TtlCache<>(capacity, LIFE, System::nanoTime), shared);
        }
    },
    /** Of this chapter. */
    TINY_LFU_CACHE("TinyLfuCache", Role.KATA) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return MeasuredCache.guarded(new TinyLfuCache<>(capacity), shared);
        }
    },
    /** It does its housekeeping in the calling thread, so that one thread means one. */
    CAFFEINE("Caffeine", Role.LIBRARY) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfCaffeine<>(Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run)
                    .build());
        }
    },
    /** With as many segments as it takes by itself. */
    GUAVA("Guava", Role.LIBRARY) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfGuava<>(CacheBuilder.newBuilder().maximumSize(capacity).build());
        }
    },
    /** Looks at the time as well. */
    CAFFEINE_EXPIRING("CaffeineExpiring", Role.LIBRARY) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfCaffeine<>(Caffeine.newBuilder().maximumSize(capacity).expireAfterWrite(LIFE)
                    .executor(Runnable::run).build());
        }
    },
    /** Looks at the time as well. */
    GUAVA_EXPIRING("GuavaExpiring", Role.LIBRARY) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfGuava<>(CacheBuilder.newBuilder().maximumSize(capacity).expireAfterWrite(LIFE)
                    .build());
        }
    },
    /** What the JDK's documentation proposes, behind one lock. */
    LINKED_HASH_MAP("LinkedHashMap", Role.OTHER) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.Locked<>(new MeasuredCache.OfMap<>(new MeasuredCache.BoundedMap<>(capacity)));
        }
    },
    /** Without a bound, and so without eviction. */
    CONCURRENT_HASH_MAP("ConcurrentHashMap", Role.BOUND) {
        @Override
        <K> MeasuredCache<K> create(int capacity, boolean shared) {
            return new MeasuredCache.OfMap<>(new ConcurrentHashMap<>());
        }
    };

    /** How long entries live in caches where they expire: longer than any benchmark. */
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String EXPIRING = "Expiring";

    private final String label;
    private final Role role;

    CacheType(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold
     * @param shared whether several threads will use it; one that is not thread-safe is then put behind a lock
     */
    abstract <K> MeasuredCache<K> create(int capacity, boolean shared);

    /** Those of which the time by size is measured: what evicts, and what bounds them. */
    static List<CacheType> timed() {
        return Stream.of(values()).filter(type -> type.role != Role.OTHER).toList();
    }

    /** Those of which the throughput is measured: each once, be it with expiration or without. */
    static List<CacheType> shared() {
        return Stream.of(values()).filter(type -> type.role != Role.LIBRARY || !type.expires()).toList();
    }

    /** Those that choose each in its own way what to evict. */
    static List<CacheType> policies() {
        return Stream.of(values()).filter(type -> type.role == Role.KATA || type.role == Role.LIBRARY)
                .filter(type -> !type.expires()).toList();
    }

    /** The constant that results call so. */
    static CacheType labeled(String label) {
        return Stream.of(values()).filter(type -> type.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cache is called " + label));
    }

    /** Whether it looks at the time, which costs. */
    boolean expires() {
        return this == TTL_CACHE || label.endsWith(EXPIRING);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String title() {
        return label.replace(EXPIRING, " with expireAfterWrite");
    }

    @Override
    public boolean replaces(Contender kata) {
        return role == Role.LIBRARY && kata instanceof CacheType type && expires() == type.expires();
    }

    @Override
    public String toString() {
        return label;
    }
}
