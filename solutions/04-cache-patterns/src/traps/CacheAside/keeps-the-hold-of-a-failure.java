/**
 * Releases its hold only when the change has worked. After a failure nobody may fill until the hold has ended by
 * itself, and the database gets every read.
 *
 * <p>Caught by: CacheAsideTest.aFailedChangeIsThrownAndLeavesNothingOld, anErrorOfTheDatabaseEndsTheHoldToo,
 * nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private void change(String key, Runnable change) {
        OptionalLong hold = hold(key);
        change.run();
        release(key, hold);
    }
}
