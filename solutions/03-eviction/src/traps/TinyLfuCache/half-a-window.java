/**
 * Splits the cache evenly between window and main space, once and for all. Each workload gets half of what it could
 * have.
 *
 * <p>Caught by: TinyLfuCacheTest.popularKeysAreKept, aLoopLongerThanTheCacheHits
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final class Climber {

        private double share = 0.5;

        private void climb(double ratio) {
            double change = ratio - previousRatio;
            previousRatio = ratio;
            if (change < 0) {
                step = -step;
            }
            step = Math.abs(change) < ABRUPT ? step * SHRINKING : Math.copySign(FIRST_STEP, step);
        }
    }
}
