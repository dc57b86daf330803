/**
 * Asks for a lease before it looks whether it needs one. A read that finds its row keeps the lease and never uses it,
 * and when the row has expired nobody may fill it until that lease has ended.
 *
 * <p>Caught by: CacheAsideTest.aHitTakesNoLease, oneFailureOfTheCacheIsEnoughForARead, anyNumberMayBeALeaseOrAHold,
 * aReadWhoseLeaseIsVoidReturnsWhatItHasLoaded, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        OptionalLong lease = OptionalLong.empty();
        try {
            lease = cache.lease(key);
            Optional<Cached<V>> held = cache.get(key);
            if (held.isPresent()) {
                return held.get().row();
            }
        } catch (RuntimeException down) {
            lease = OptionalLong.empty();
        }
        Optional<V> row = load(key);
        if (lease.isPresent()) {
            fill(key, lease.getAsLong(), row);
        }
        return row;
    }
}
