package katas.eviction;

/**
 * A cache that, when full, forgets the entry that was used least recently.
 *
 * <p>A {@code get} that finds its key is a use, and so is every {@code put}; {@code remove}, {@code size} and a
 * {@code get} that finds nothing are not. A {@code put} of a key that is held replaces the value and evicts nothing;
 * a {@code put} of another key, when as many entries are held as the capacity allows, evicts exactly one entry, never
 * the new one.
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the number of entries held; constant
 * time is possible. Memory grows with the most entries that were held at a time, not with the capacity, nor with the
 * number of calls. Thread-safe: the operations of several threads have the outcome of some order of whole operations,
 * and what one thread has stored the others see.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LruCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public LruCache(int capacity) {
        throw new UnsupportedOperationException("TODO: new LruCache");
    }

    @Override
    public V get(K key) {
        throw new UnsupportedOperationException("TODO: LruCache.get");
    }

    @Override
    public void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: LruCache.put");
    }

    @Override
    public V remove(K key) {
        throw new UnsupportedOperationException("TODO: LruCache.remove");
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO: LruCache.size");
    }
}
