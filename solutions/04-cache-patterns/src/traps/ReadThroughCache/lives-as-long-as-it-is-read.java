/**
 * Puts what it has found once more, "to keep it warm". What is read often never expires, and is never loaded again.
 *
 * <p>Caught by: ReadThroughCacheTest.aRowIsHeldForItsTimeToLive, absenceIsHeldForATimeOfItsOwn,
 * aReadDoesNotProlongALife, aTimeToLiveMayBeLongerThanALife
 */
public final class ReadThroughCache<V> {

    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        boolean works = true;
        try {
            Optional<Cached<V>> held = cache.get(prefixed);
            if (held.isPresent()) {
                put(prefixed, held.get().row());
                return held.get().row();
            }
        } catch (RuntimeException down) {
            works = false;
        }
        Optional<V> row = load(key);
        if (works) {
            put(prefixed, row);
        }
        return row;
    }
}
