/**
 * Counts exactly, halves the counts from time to time, and keeps those that have become zero. They harm no estimate,
 * and there is one for every key that ever came by.
 *
 * <p>Caught by: TinyLfuCacheTest.strangersAreForgottenInTheEnd, whatIsGoneLeavesNothingBehind
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    /** How often keys were used of late. */
    private static final class Sketch {
        private final Map<Object, Long> uses = new HashMap<>();

        Sketch(int capacity) {
            period = 10L * capacity;
        }

        void increment(Object key) {
            uses.merge(key, 1L, Long::sum);
            if (++increments == period) {
                halve();
            }
        }

        long frequency(Object key) {
            return uses.getOrDefault(key, 0L);
        }

        private void halve() {
            uses.replaceAll((key, before) -> before / 2);
            increments /= 2;
        }
    }
}
