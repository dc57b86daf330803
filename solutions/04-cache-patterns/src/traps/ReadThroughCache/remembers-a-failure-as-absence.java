/**
 * Takes a load that failed for a row that does not exist. The database is back after a second, and the user is still
 * told that there is no such account.
 *
 * <p>Caught by: ReadThroughCacheTest.whatTheLoaderThrowsIsThrown, aFailedLoadGivesItsTurnBack,
 * anyTwoReadsAndAChangeElsewhereEndWithTheTimeToLive, anInterruptIsKeptWhenTheLoadFails, nothingIsTriedAgain
 */
public final class ReadThroughCache<V> {

    private Optional<V> load(String key) {
        loads.acquireUninterruptibly();
        try {
            return loader.load(key);
        } catch (RuntimeException down) {
            return Optional.empty();
        } finally {
            loads.release();
        }
    }
}
