/**
 * Puts the prefix before the key and gives the result to both. The database has no row of that key, and the absence of
 * what exists is remembered.
 *
 * <p>Caught by: ReadThroughCacheTest.whatIsNotHeldIsLoaded, whatIsHeldIsNotLoadedAgain,
 * theLoaderGetsTheKeyAndTheCacheThePrefix, aRowIsHeldForItsTimeToLive, absenceIsHeldForATimeOfItsOwn,
 * aReadDoesNotProlongALife, aCacheThatFailsIsNoError, whatTheLoaderThrowsIsThrown,
 * anyTwoReadsAndAChangeElsewhereEndWithTheTimeToLive, theEmptyTextIsAKeyAndAPrefix
 */
public final class ReadThroughCache<V> {

    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        boolean works = true;
        try {
            Optional<Cached<V>> held = cache.get(prefixed);
            if (held.isPresent()) {
                return held.get().row();
            }
        } catch (RuntimeException down) {
            works = false;
        }
        Optional<V> row = load(prefixed);
        if (works) {
            put(prefixed, row);
        }
        return row;
    }
}
