package benchmarks.eviction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import katas.eviction.Cache;
import katas.eviction.LfuCache;
import katas.eviction.LruCache;
import katas.eviction.TinyLfuCache;
import katas.eviction.TtlCache;

/** A cache in a benchmark, whatever its own interface is called. */
interface Contender<K> {

    /** How long entries live in caches where they expire: longer than any benchmark. */
    Duration LIFE = Duration.ofHours(1);

    K get(K key);

    void put(K key, K value);

    /** Asks for a key and brings it in when it is missing, as the user of a cache does. */
    default boolean access(K key) {
        if (get(key) != null) {
            return true;
        }
        put(key, key);
        return false;
    }

    /** Ends whatever the cache has put off, so that its next decision takes account of every access so far. */
    default void settle() {
    }

    /**
     * Makes an empty cache.
     *
     * @param name its class
     * @param capacity how many entries it may hold
     * @param shared whether several threads will use it; one that is not thread-safe is then put behind a lock
     */
    static <K> Contender<K> named(String name, int capacity, boolean shared) {
        return switch (name) {
            // Thread-safe by its contract; the others are not.
            case "LruCache" -> new OfKata<>(new LruCache<>(capacity));
            case "LfuCache" -> guarded(new LfuCache<>(capacity), shared);
            case "TtlCache" -> guarded(new TtlCache<>(capacity, LIFE, System::nanoTime), shared);
            case "TinyLfuCache" -> guarded(new TinyLfuCache<>(capacity), shared);
            case "Caffeine" -> new OfCaffeine<>(capacity);
            case "Guava" -> new OfGuava<>(capacity);
            case "CaffeineExpiring" -> OfCaffeine.expiring(capacity, LIFE);
            case "GuavaExpiring" -> OfGuava.expiring(capacity, LIFE);
            case "LinkedHashMap" -> new Locked<>(new OfMap<>(new BoundedMap<>(capacity)));
            case "ConcurrentHashMap" -> new OfMap<>(new ConcurrentHashMap<>());
            default -> throw new IllegalArgumentException("no cache is called " + name);
        };
    }

    private static <K> Contender<K> guarded(Cache<K, K> cache, boolean shared) {
        return shared ? new Locked<>(new OfKata<>(cache)) : new OfKata<>(cache);
    }

    /** Any of the chapter's own. */
    record OfKata<K>(Cache<K, K> cache) implements Contender<K> {

        @Override
        public K get(K key) {
            return cache.get(key);
        }

        @Override
        public void put(K key, K value) {
            cache.put(key, value);
        }
    }

    /** Caffeine. It does its housekeeping in the calling thread, so that one thread means one. */
    record OfCaffeine<K>(com.github.benmanes.caffeine.cache.Cache<K, K> cache) implements Contender<K> {

        OfCaffeine(int capacity) {
            this(Caffeine.newBuilder().maximumSize(capacity).executor(Runnable::run).build());
        }

        static <K> OfCaffeine<K> expiring(int capacity, Duration life) {
            return new OfCaffeine<>(Caffeine.newBuilder().maximumSize(capacity).expireAfterWrite(life)
                    .executor(Runnable::run).build());
        }

        @Override
        public K get(K key) {
            return cache.getIfPresent(key);
        }

        @Override
        public void put(K key, K value) {
            cache.put(key, value);
        }

        @Override
        public void settle() {
            cache.cleanUp();
        }
    }

    /** Guava, with as many segments as it takes by itself. */
    record OfGuava<K>(com.google.common.cache.Cache<K, K> cache) implements Contender<K> {

        OfGuava(int capacity) {
            this(CacheBuilder.newBuilder().maximumSize(capacity).build());
        }

        static <K> OfGuava<K> expiring(int capacity, Duration life) {
            return new OfGuava<>(CacheBuilder.newBuilder().maximumSize(capacity).expireAfterWrite(life).build());
        }

        @Override
        public K get(K key) {
            return cache.getIfPresent(key);
        }

        @Override
        public void put(K key, K value) {
            cache.put(key, value);
        }
    }

    /** A plain map. */
    record OfMap<K>(Map<K, K> map) implements Contender<K> {

        @Override
        public K get(K key) {
            return map.get(key);
        }

        @Override
        public void put(K key, K value) {
            map.put(key, value);
        }
    }

    /** One lock around every call. */
    record Locked<K>(Contender<K> guarded) implements Contender<K> {

        @Override
        public K get(K key) {
            synchronized (this) {
                return guarded.get(key);
            }
        }

        @Override
        public void put(K key, K value) {
            synchronized (this) {
                guarded.put(key, value);
            }
        }
    }

    /** What the documentation of {@link LinkedHashMap} proposes for a cache in order of use. */
    final class BoundedMap<K> extends LinkedHashMap<K, K> {

        private static final long serialVersionUID = 1;

        private final int capacity;

        BoundedMap(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, K> eldest) {
            return size() > capacity;
        }
    }
}
