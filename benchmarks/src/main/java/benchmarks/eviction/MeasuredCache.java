package benchmarks.eviction;

import java.util.LinkedHashMap;
import java.util.Map;
import katas.eviction.Cache;

/** A cache in a benchmark, whatever its own interface is called. */
interface MeasuredCache<K> {

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

    /** One of the chapter's own, behind a lock where several threads use it. */
    static <K> MeasuredCache<K> guarded(Cache<K, K> cache, boolean shared) {
        return shared ? new Locked<>(new OfKata<>(cache)) : new OfKata<>(cache);
    }

    /** Any of the chapter's own. */
    record OfKata<K>(Cache<K, K> cache) implements MeasuredCache<K> {

        @Override
        public K get(K key) {
            return cache.get(key);
        }

        @Override
        public void put(K key, K value) {
            cache.put(key, value);
        }
    }

    /** Caffeine, with or without expiration. */
    record OfCaffeine<K>(com.github.benmanes.caffeine.cache.Cache<K, K> cache) implements MeasuredCache<K> {

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

    /** Guava, with or without expiration. */
    record OfGuava<K>(com.google.common.cache.Cache<K, K> cache) implements MeasuredCache<K> {

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
    record OfMap<K>(Map<K, K> map) implements MeasuredCache<K> {

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
    record Locked<K>(MeasuredCache<K> guarded) implements MeasuredCache<K> {

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
