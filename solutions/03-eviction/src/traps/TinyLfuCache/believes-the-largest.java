/**
 * Takes the largest of a key's counters. All of them are too large when other keys share them, and this is the one
 * that is most so: rare keys borrow fame from popular ones.
 *
 * <p>Caught by: TinyLfuCacheTest.popularKeysAreKept, yesterdaysFavoritesLeave
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /**
     * How often keys were used of late: a count-min sketch of counters of four bits, sixteen to a {@code long}. A key
     * has four counters, each shared with some other keys, so the largest has seen all of its uses. After
     * ten increments per entry of the cache all counters are halved, which is how the past is forgotten.
     */
    private static final class Sketch {

        long frequency(Object key) {
            int hash = key.hashCode();
            long largest = 0;
            for (int seed : SEEDS) {
                largest = Math.max(largest, counter(spread(hash, seed)));
            }
            return largest;
        }
    }
}
