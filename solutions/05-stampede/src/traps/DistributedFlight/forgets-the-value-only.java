/**
 * Forgets the value and leaves the lock. A load that is under way began before the change, and is stored after it.
 *
 * <p>Caught by: DistributedFlightTest.aLoadThatBeganBeforeAnInvalidationIsNotStored,
 * anInvalidationLeavesNoGapForAnOldValue, anInvalidationThatMayHaveFailedSaysSo
 */
public final class DistributedFlight {

    public void invalidate(String key) {
        Objects.requireNonNull(key, "key");
        cache.remove(value(key));
    }
}
