/**
 * Gives each key one counter instead of four, in a sketch of the same size. One collision with a popular key, and a
 * rare one passes for popular.
 *
 * <p>Caught by: TinyLfuCacheTest.popularKeysAreKept, yesterdaysFavoritesLeave
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /**
     * How often keys were used of late: a count-min sketch of counters of four bits, sixteen to a {@code long}. After
     * ten increments per entry of the cache all counters are halved, which is how the past is forgotten.
     */
    private static final class Sketch {

        private static final int[] SEEDS = {0x9E3779B9};
    }
}
