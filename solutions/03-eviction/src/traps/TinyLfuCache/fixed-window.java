/**
 * Gives one percent of the cache to the window, once and for all. Where only what is new matters, everything is turned
 * away at the door before it can show that it is wanted.
 *
 * <p>Caught by: TinyLfuCacheTest.whatIsNewIsFound
 */
public final class TinyLfuCache<K, V> implements Cache<K, V> {

    private static final class Climber {

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
