/**
 * Tries to put although the look-up has failed: each read waits for the dead cache twice.
 *
 * <p>Caught by: ReadThroughCacheTest.oneFailureOfTheCacheIsEnoughForARead, nothingIsTriedAgain
 */
public final class ReadThroughCache<V> {

    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        try {
            Optional<Cached<V>> held = cache.get(prefixed);
            if (held.isPresent()) {
                return held.get().row();
            }
        } catch (RuntimeException down) {
            // On to the database.
        }
        Optional<V> row = load(key);
        put(prefixed, row);
        return row;
    }
}
