/**
 * Loads as soon as it has the lock. The value may have been stored between its look and its lock, and then one burst is
 * loaded twice, by one after the other.
 *
 * <p>Caught by: DistributedFlightTest.betweenLookAndLockTheValueMayCome, aLockThatMayHaveBeenTakenIsGivenBack,
 * whatIsFoundIsReturnedEvenIfTheLockCannotBeGivenBack, betweenLookAndLockItMayBeFoundThatThereIsNone
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
