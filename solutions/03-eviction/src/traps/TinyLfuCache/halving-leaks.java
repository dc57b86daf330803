/**
 * Halves sixteen counters with one shift and forgets that each counter's lowest bit slips into the top of its
 * neighbor. Counters of keys that nobody asks for jump up by eight.
 *
 * <p>Caught by: TinyLfuCacheTest.yesterdaysFavoritesLeave
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final class Sketch {

        private void halve() {
            for (int slot = 0; slot < counters.length; slot++) {
                counters[slot] >>>= 1;
            }
            increments /= 2;
        }
    }
}
