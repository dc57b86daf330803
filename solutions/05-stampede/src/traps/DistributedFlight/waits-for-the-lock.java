/**
 * Waits until it gets the lock, and does not look for the value meanwhile. Everybody who waits loads, one after the
 * other.
 *
 * <p>Caught by: DistributedFlightTest.whoDoesNotGetTheLockWaitsForTheValue, aWaiterIsToldThatThereIsNone,
 * theLastPauseIsFollowedByALook, betweenLookAndLockTheValueMayCome, aLockThatMayHaveBeenTakenIsGivenBack,
 * whatIsFoundIsReturnedEvenIfTheLockCannotBeGivenBack, patienceMayBeWithoutEnd,
 * betweenLookAndLockItMayBeFoundThatThereIsNone
 */
public final class DistributedFlight {

    private Turn turn(String key) throws InterruptedException {
        String token = null;
        try {
            String text = cache.get(value(key));
            if (text != null) {
                return new Turn(text, null);
            }
            for (int paused = 0; ; paused++) {
                token = tokens.get();
                if (cache.putIfAbsent(lock(key), token, lockLife)) {
                    return new Turn(null, token);
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
