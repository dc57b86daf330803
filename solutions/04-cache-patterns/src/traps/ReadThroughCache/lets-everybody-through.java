/**
 * Loads as often as it is asked. On the day on which the cache is down, the database gets twenty times the load it was
 * sized for, and is down as well.
 *
 * <p>Caught by: ReadThroughCacheTest.aDeadCacheDoesNotLetEverybodyThrough, anInterruptIsKeptWhenTheLoadFails,
 * whoHasWaitedForATurnDoesNotLookAgain
 */
public final class ReadThroughCache<V> {

    private Optional<V> load(String key) {
        return loader.load(key);
    }
}
