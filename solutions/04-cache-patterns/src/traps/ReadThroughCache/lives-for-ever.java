/**
 * Puts without a time to live, as SET does when nothing is said. What has changed elsewhere is never seen, until
 * somebody restarts the cache.
 *
 * <p>Caught by: ReadThroughCacheTest.theLoaderGetsTheKeyAndTheCacheThePrefix, aRowIsHeldForItsTimeToLive,
 * absenceIsHeldForATimeOfItsOwn, aReadDoesNotProlongALife, anyTwoReadsAndAChangeElsewhereEndWithTheTimeToLive,
 * aTimeToLiveMayBeLongerThanALife, theEmptyTextIsAKeyAndAPrefix
 */
public final class ReadThroughCache<V> {

    private void put(String prefixed, Optional<V> row) {
        try {
            cache.put(prefixed, row, Duration.ofDays(36_500));
        } catch (RuntimeException down) {
            // The row is here, and the next reader loads it again.
        }
    }
}
