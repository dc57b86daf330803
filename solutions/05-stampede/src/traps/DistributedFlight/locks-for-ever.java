/**
 * Takes a lock that does not go by itself. A process that dies while it loads takes the key with it.
 *
 * <p>Caught by: DistributedFlightTest.aLockLivesAsLongAsWasSaid, aWaiterTakesTheLockOfAHolderThatHasDied,
 * aHolderThatComesTooLateStoresNothing, aHolderThatComesTooLateReturnsItsOwnWhereThereIsNone,
 * aHolderThatComesTooLateIsToldThatThereIsNone, aHolderThatComesTooLateLeavesTheNextOnesLockAlone,
 * aHolderThatFailsTooLateLeavesTheNextOnesLockAlone, callersOfOneProcessAreToldApart,
 * theLastPauseIsFollowedByATryForTheLock
 */
public final class DistributedFlight {

    private Turn turn(String key) throws InterruptedException {
        String token = null;
        try {
            for (int paused = 0; ; paused++) {
                String text = cache.get(value(key));
                if (text != null) {
                    return new Turn(text, null);
                }
                token = tokens.get();
                if (cache.putIfAbsent(lock(key), token, Duration.ofDays(36_500))) {
                    text = cache.get(value(key));
                    if (text == null) {
                        return new Turn(null, token);
                    }
                    giveBack(key, token);
                    return new Turn(text, null);
                }
                token = null;
                if (paused == pauses) {
                    return new Turn(null, null);
                }
                waiting.pause(pause);
            }
        } catch (SharedCacheException silent) {
            giveBack(key, token);
            return new Turn(null, null);
        }
    }
}
