/**
 * Forgets that a call without an answer may have had its effect. The lock is taken and nobody knows it: all others wait
 * until its life is over.
 *
 * <p>Caught by: DistributedFlightTest.aLockThatMayHaveBeenTakenIsGivenBack
 */
public final class DistributedFlight {

    private Turn turn(String key) throws InterruptedException {
        try {
            for (int paused = 0; ; paused++) {
                String text = cache.get(value(key));
                if (text != null) {
                    return new Turn(text, null);
                }
                String token = tokens.get();
                if (cache.putIfAbsent(lock(key), token, lockLife)) {
                    text = cache.get(value(key));
                    if (text == null) {
                        return new Turn(null, token);
                    }
                    giveBack(key, token);
                    return new Turn(text, null);
                }
                if (paused == pauses) {
                    return new Turn(null, null);
                }
                waiting.pause(pause);
            }
        } catch (SharedCacheException silent) {
            return new Turn(null, null);
        }
    }
}
