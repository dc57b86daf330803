/**
 * Lets the exception of the cache pass through when it stores. The value was there, and the caller gets an error.
 *
 * <p>Caught by: DistributedFlightTest.whicheverCallFailsTheCallerGetsItsValue,
 * fromWhicheverCallOnTheCacheIsDownTheCallerGetsItsValue, aLockThatMayHaveBeenTakenIsGivenBack,
 * aHolderThatComesTooLateReturnsItsOwnWhereTheCacheIsSilent
 */
public final class DistributedFlight {

    private String stored(String key, String token, String loaded) {
        if (!cache.putAndUnlock(lock(key), token, value(key), encoded(loaded), valueLife)) {
            String newer = cache.get(value(key));
            return newer == null ? loaded : decoded(newer);
        }
        return loaded;
    }
}
