/**
 * Forgets the value first and the lock afterwards. Right between the two a holder stores the old value, and it stays.
 *
 * <p>Caught by: DistributedFlightTest.anInvalidationLeavesNoGapForAnOldValue
 */
public final class DistributedFlight {

    public void invalidate(String key) {
        Objects.requireNonNull(key, "key");
        cache.remove(value(key));
        cache.remove(lock(key));
    }
}
