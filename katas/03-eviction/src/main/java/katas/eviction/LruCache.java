package katas.eviction;

/**
 * A cache that, when full, forgets the entry that was used least recently.
 *
 * <p>A {@code get} that finds its key and every {@code put} are uses; {@code remove} and a {@code get} that finds
 * nothing are not. All operations take constant time. Thread-safe.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message names it
     */
    public LruCache(int capacity) {
        throw new UnsupportedOperationException("TODO: new LruCache");
    }

    @Override
    public synchronized V get(K key) {
        throw new UnsupportedOperationException("TODO: LruCache.get");
    }

    @Override
    public synchronized void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: LruCache.put");
    }

    @Override
    public synchronized V remove(K key) {
        throw new UnsupportedOperationException("TODO: LruCache.remove");
    }

    @Override
    public synchronized int size() {
        throw new UnsupportedOperationException("TODO: LruCache.size");
    }
}
