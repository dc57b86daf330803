/**
 * Computes the tick at which a value is gone, and compares. Where the ticker runs over, everything is gone at once, or
 * nothing ever.
 *
 * <p>Caught by: StaleWhileRevalidateTest.theTickerMayRunOver
 */
public final class StaleWhileRevalidate<K, V> {

    private Entry<V> usable(K key, long now) {
        Entry<V> held = entries.get(key);
        if (held != null && now >= held.begun + usable) {
            entries.remove(key);
            return null;
        }
        return held;
    }
}
