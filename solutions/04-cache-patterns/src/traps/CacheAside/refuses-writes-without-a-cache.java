/**
 * Demands a hold before it writes. While the cache is down nobody can buy anything, although the database is well.
 *
 * <p>Caught by: CacheAsideTest.aCacheThatFailsIsNoError, aWriteAsksADeadCacheTwiceAtMost, aReaderGetsARowThatWasThere,
 * aWriteWithoutAHoldHasTheKeyForgottenWhenTheRowIsChanged, nothingIsTriedAgainWhateverFails
 */
public final class CacheAside<V> {

    private OptionalLong hold(String key) {
        return OptionalLong.of(cache.hold(key));
    }
}
