/**
 * Lets the exception of the cache pass through. While Redis is down, so is the shop, although the database could
 * answer.
 *
 * <p>Caught by: DistributedFlightTest.withoutACacheEverybodyLoads, whicheverCallFailsTheCallerGetsItsValue,
 * fromWhicheverCallOnTheCacheIsDownTheCallerGetsItsValue, aLockThatMayHaveBeenTakenIsGivenBack,
 * nobodyElsesLockIsGivenBack
 */
public final class DistributedFlight {

    private Turn turn(String key) throws InterruptedException {
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
    }
}
