/**
 * Turns round when the hit ratio has risen and goes on when it has fallen: away from the top of the hill.
 *
 * <p>Caught by: TinyLfuCacheTest.whatIsNewIsFound, aLoopLongerThanTheCacheHits
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final class Climber {

        private void climb(double ratio) {
            double change = ratio - previousRatio;
            previousRatio = ratio;
            if (change > 0) {
                step = -step;
            }
            share = Math.max(SMALLEST_SHARE, Math.min(share + step, LARGEST_SHARE));
            step = Math.abs(change) < ABRUPT ? step * SHRINKING : Math.copySign(FIRST_STEP, step);
        }
    }
}
