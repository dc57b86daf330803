package katas.eviction;

/**
 * A cache that, when full, forgets the entry that was used least often, and does not honor old fame for ever.
 *
 * <p>A {@code get} that finds its key is a use, and so is every {@code put}; {@code remove}, {@code size} and a
 * {@code get} that finds nothing are not. What goes is decided by rank:
 * <ul>
 * <li>The cache has an <i>age</i>, 0 at first.
 * <li>At each use of an entry, its first {@code put} included, its <i>rank</i> becomes the number of its uses so far,
 *     this one counted, plus the age of the cache at this moment.
 * <li>The entry of lowest rank is evicted; among entries of the same rank, the one whose last use is the longest ago.
 *     The age becomes the rank of the evicted entry.
 * </ul>
 * A key that is forgotten, by eviction or by {@code remove}, takes its count of uses with it. {@code remove} does not
 * change the age.
 *
 * <p>A {@code put} of a key that is held replaces the value and evicts nothing; a {@code put} of another key, when as
 * many entries are held as the capacity allows, first evicts exactly one entry and then adds the new one.
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the number of entries held, however
 * many ranks are in use and however high the age is; constant time is possible. Memory grows with the most entries that
 * were held at a time, not with the capacity, nor with the number of calls. Not thread-safe: threads that share a cache
 * must hold one lock around every call, {@code get} included.
 *
 * <p>Source: LFU with dynamic aging, in M. Arlitt, L. Cherkasova, J. Dilley, R. Friedrich, T. Jin, <i>Evaluating
 * content management techniques for web proxy caches</i>, ACM SIGMETRICS Performance Evaluation Review 27(4), 2000.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class LfuCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public LfuCache(int capacity) {
        throw new UnsupportedOperationException("TODO: new LfuCache");
    }

    @Override
    public V get(K key) {
        throw new UnsupportedOperationException("TODO: LfuCache.get");
    }

    @Override
    public void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: LfuCache.put");
    }

    @Override
    public V remove(K key) {
        throw new UnsupportedOperationException("TODO: LfuCache.remove");
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO: LfuCache.size");
    }
}
