/**
 * Counts for ever. After some time the counters of all that was ever popular stand at their highest, and what is
 * popular now cannot get past them.
 *
 * <p>Caught by: TinyLfuCacheTest.yesterdaysFavoritesLeave
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /**
     * How often keys were used of late: a count-min sketch of counters of four bits, sixteen to a {@code long}. A key
     * has four counters, each shared with some other keys, so the smallest of them is the closest to the truth.
     */
    private static final class Sketch {

        Sketch(int capacity) {
            int atLeast = Math.max(8, Math.min(capacity, 1 << 29));
            counters = new long[Integer.highestOneBit(atLeast - 1) << 1];
        }

        void increment(Object key) {
            int hash = key.hashCode();
            for (int seed : SEEDS) {
                int spread = spread(hash, seed);
                if (counter(spread) < HIGHEST) {
                    counters[slot(spread)] += 1L << shift(spread);
                }
            }
        }
    }
}
