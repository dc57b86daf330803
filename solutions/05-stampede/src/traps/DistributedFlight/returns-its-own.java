/**
 * Returns what it has loaded although the lock was gone and somebody else has stored something newer.
 *
 * <p>Caught by: DistributedFlightTest.aHolderThatComesTooLateStoresNothing,
 * aHolderThatComesTooLateIsToldThatThereIsNone
 */
public final class DistributedFlight {

    private String stored(String key, String token, String loaded) {
        try {
            cache.putAndUnlock(lock(key), token, value(key), encoded(loaded), valueLife);
        } catch (SharedCacheException silent) {
            giveBack(key, token);
        }
        return loaded;
    }
}
