/**
 * Stores what it has loaded, and then deletes the lock, without asking whose it is. If the load outlives the lock, the
 * lock is by then another process's, and so is the newer value that gets overwritten.
 *
 * <p>Caught by: DistributedFlightTest.aHolderThatComesTooLateStoresNothing,
 * aHolderThatComesTooLateReturnsItsOwnWhereThereIsNone, aHolderThatComesTooLateIsToldThatThereIsNone,
 * aHolderThatFailsTooLateLeavesTheNextOnesLockAlone, nobodyElsesLockIsGivenBack,
 * aLoadThatBeganBeforeAnInvalidationIsNotStored
 */
public final class DistributedFlight {

    private String stored(String key, String token, String loaded) {
        try {
            cache.remove(value(key));
            cache.putIfAbsent(value(key), encoded(loaded), valueLife);
        } catch (SharedCacheException silent) {
            // The caller has its value all the same.
        } finally {
            giveBack(key, token);
        }
        return loaded;
    }

    private void giveBack(String key, String token) {
        if (token == null) {
            return;
        }
        try {
            cache.remove(lock(key));
        } catch (SharedCacheException silent) {
            // The lock goes by itself.
        }
    }
}
