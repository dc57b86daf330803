/**
 * Stores also what it has loaded without the lock, for it is there anyway. It may be older than what the holder stores
 * in the same moment.
 *
 * <p>Caught by: DistributedFlightTest.whoHasPausedOftenEnoughLoadsForHimselfAndStoresNothing,
 * aLockLivesAsLongAsWasSaid, aLockThatMayHaveBeenTakenIsGivenBack, nobodyElsesLockIsGivenBack
 */
public final class DistributedFlight {

    public String get(String key, Function<? super String, String> loader) throws InterruptedException {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(loader, "loader");
        Turn turn = turn(key);
        if (turn.text != null) {
            return decoded(turn.text);
        }
        String loaded;
        try {
            loaded = loader.apply(key);
        } catch (Throwable thrown) {
            giveBack(key, turn.token);
            throw thrown;
        }
        if (turn.token != null) {
            return stored(key, turn.token, loaded);
        }
        try {
            cache.putIfAbsent(value(key), encoded(loaded), valueLife);
        } catch (SharedCacheException silent) {
            // The value is there all the same.
        }
        return loaded;
    }
}
