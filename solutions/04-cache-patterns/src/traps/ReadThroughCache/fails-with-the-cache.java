/**
 * Lets the failures of the cache through: what was added for speed is now a thing without which nothing works.
 *
 * <p>Caught by: ReadThroughCacheTest.aCacheThatFailsIsNoError, oneFailureOfTheCacheIsEnoughForARead,
 * aDeadCacheDoesNotLetEverybodyThrough, anyTwoReadsAndAChangeElsewhereEndWithTheTimeToLive, nothingIsTriedAgain
 */
public final class ReadThroughCache<V> {

    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        Optional<Cached<V>> held = cache.get(prefixed);
        if (held.isPresent()) {
            return held.get().row();
        }
        Optional<V> row = load(key);
        cache.put(prefixed, row, row.isPresent() ? ttl : absentTtl);
        return row;
    }
}
