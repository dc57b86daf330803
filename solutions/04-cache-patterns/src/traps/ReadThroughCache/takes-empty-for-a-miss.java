import java.util.List;

/**
 * Asks whether the value is "true" in the way of scripting languages: zero, an empty text and an empty list are loaded
 * again at every read, and so are the most popular of them. Common in print as <code>if cached</code>.
 *
 * <p>Caught by: ReadThroughCacheTest.noValueIsTakenForAMiss, thatThereIsNoRowIsRemembered,
 * absenceIsHeldForATimeOfItsOwn, aTimeToLiveMayBeLongerThanALife
 */
public final class ReadThroughCache<V> {

    public Optional<V> read(String key) {
        String prefixed = prefix + Objects.requireNonNull(key, "key");
        boolean works = true;
        try {
            Optional<V> held = cache.get(prefixed).flatMap(Cached::row);
            if (held.isPresent() && !List.of("", "0", 0, false, List.of()).contains(held.get())) {
                return held;
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
