/**
 * Gives the lock back when it stores, and only then. When a load fails, everybody waits until the lock goes by itself.
 *
 * <p>Caught by: DistributedFlightTest.aFailureIsThrownAsItIsAndTheLockGivenBack
 */
public final class DistributedFlight {

    public String get(String key, Function<? super String, String> loader) throws InterruptedException {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        Turn turn = turn(key);
        if (turn.text != null) {
            return decoded(turn.text);
        }
        String loaded = loader.apply(key);
        return turn.token == null ? loaded : stored(key, turn.token, loaded);
    }
}
