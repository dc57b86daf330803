package katas.eviction;

/**
 * A cache that does not let an entry in just because it is new: when full, it estimates which of two entries is asked
 * for more often of late, and keeps that one.
 *
 * <p>Which entry goes is not laid down call by call; what must hold is this:
 * <ul>
 * <li>{@code get} returns what was last put for the key, or null. {@code remove} and {@code size} speak of the same
 *     entries that {@code get} finds.
 * <li>While fewer entries are held than the capacity allows, a {@code put} forgets nothing.
 * <li>A {@code put} of a key that is held replaces the value and forgets nothing.
 * <li>A {@code put} of another key into a full cache forgets exactly one entry, which may be the new one.
 * <li>The same calls on a new cache of the same capacity have the same results: no randomness, no clock.
 * <li>The hit ratio holds up on every kind of workload, an access being a {@code get} which, when it finds nothing, is
 *     followed by a {@code put}. At least so many accesses of each trace must be hits when the capacity is 256. The
 *     traces are made by {@code testkit.workload.Workload}. The fourth has 51,200 accesses, the others have 25,600. All
 *     of them count, also the first, which find the cache empty:
 *     <ul>
 *     <li>51 % when 5,120 keys follow Zipf's law with skew 0.9;
 *     <li>32 % when, in addition, a scan of 512 new keys comes after every 1,280 such accesses;
 *     <li>70 % when 320 keys are asked for in order, again and again;
 *     <li>80 % when 128 hot keys get 90 % of the accesses and others take over after every 5,120 accesses;
 *     <li>40 % when 30 % of the accesses are to new keys, and the others to one of the newest 64.
 *     </ul>
 * </ul>
 *
 * <p>Averaged over any sequence of calls, none takes longer than the logarithm of the capacity; constant time is
 * possible. What is remembered about keys that are not held takes memory in proportion to the capacity, at most 10,000
 * bytes for each entry that fits, however many keys there are; it may be taken at once. Not thread-safe: threads that
 * share a cache must hold one lock around every call, {@code get} included.
 *
 * <p>Sources: G. Einziger, R. Friedman, B. Manes, <i>TinyLFU: A Highly Efficient Cache Admission Policy</i>, ACM
 * Transactions on Storage 13(4), 2017. G. Einziger, O. Eytan, R. Friedman, B. Manes, <i>Adaptive Software Cache
 * Management</i>, Middleware 2018.
 *
 * @param <K> the type of keys
 * @param <V> the type of values
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @throws IllegalArgumentException if {@code capacity} is below 1; the message contains the value
     */
    public TinyLfuCache(int capacity) {
        throw new UnsupportedOperationException("TODO: new TinyLfuCache");
    }

    @Override
    public V get(K key) {
        throw new UnsupportedOperationException("TODO: TinyLfuCache.get");
    }

    @Override
    public void put(K key, V value) {
        throw new UnsupportedOperationException("TODO: TinyLfuCache.put");
    }

    @Override
    public V remove(K key) {
        throw new UnsupportedOperationException("TODO: TinyLfuCache.remove");
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO: TinyLfuCache.size");
    }
}
