/**
 * Fetches first and asks for permission afterwards, which is to store without any. A reader that was slow stores the
 * old row over an invalidation, and there it stays. This is cache-aside as it is commonly printed.
 *
 * <p>Caught by: CacheAsideTest.aReaderTakesItsLeaseBeforeItLoads, oneFailureOfTheCacheIsEnoughForARead,
 * aSlowReaderStoresNothingOverAWrite, aSlowReaderStoresNothingOverAWriteWhateverFails,
 * aSlowReaderStoresNothingOverADeletionWhateverFails, whoReadsAfterAWriteStoresNothingOverAnotherWriteWhateverFails,
 * whoHasWrittenReadsItWhoeverElseIsReading, aReadWhoseLeaseIsVoidReturnsWhatItHasLoaded,
 * nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    public Optional<V> read(String key) {
        Objects.requireNonNull(key, "key");
        boolean works = true;
        try {
            Optional<Cached<V>> held = cache.get(key);
            if (held.isPresent()) {
                return held.get().row();
            }
        } catch (RuntimeException down) {
            works = false;
        }
        Optional<V> row = load(key);
        if (works) {
            store(key, row);
        }
        return row;
    }

    private void store(String key, Optional<V> row) {
        try {
            cache.lease(key).ifPresent(lease -> fill(key, lease, row));
        } catch (RuntimeException down) {
            // The row is here, and the next reader loads it again.
        }
    }
}
