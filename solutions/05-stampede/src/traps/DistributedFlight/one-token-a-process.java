/**
 * Draws its token once, for all its callers. Two of them cannot be told apart, and a late one stores over the other.
 *
 * <p>Caught by: DistributedFlightTest.callersOfOneProcessAreToldApart
 */
public final class DistributedFlight {

    private String own;

    private synchronized String own() {
        if (own == null) {
            own = tokens.get();
        }
        return own;
    }

    private Turn turn(String key) throws InterruptedException {
        String token = null;
        try {
            for (int paused = 0; ; paused++) {
                String text = cache.get(value(key));
                if (text != null) {
                    return new Turn(text, null);
                }
                token = own();
                if (cache.putIfAbsent(lock(key), token, lockLife)) {
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
