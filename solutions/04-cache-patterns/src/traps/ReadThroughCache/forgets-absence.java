/**
 * Puts only rows that exist. Whoever asks for what does not exist, a crawler or an attacker, gets through to the
 * database every time: cache penetration.
 *
 * <p>Caught by: ReadThroughCacheTest.theLoaderGetsTheKeyAndTheCacheThePrefix, thatThereIsNoRowIsRemembered,
 * absenceIsHeldForATimeOfItsOwn, aTimeToLiveMayBeLongerThanALife, nothingIsTriedAgain
 */
public final class ReadThroughCache<V> {

    private void put(String prefixed, Optional<V> row) {
        try {
            if (row.isPresent()) {
                cache.put(prefixed, row, ttl);
            }
        } catch (RuntimeException down) {
            // The row is here, and the next reader loads it again.
        }
    }
}
