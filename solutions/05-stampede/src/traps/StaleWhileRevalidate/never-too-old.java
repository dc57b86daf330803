/**
 * Never expires, as it is commonly advised: what is held is served, and refreshed in the background. What nobody asked
 * for during a week is a week old for the next who asks.
 *
 * <p>Caught by: StaleWhileRevalidateTest.aValueIsServedStaleUpToItsLastNanosecond,
 * whatIsTooOldIsLoadedByAllWhoWaitTogether, aLoadThatTakesLongerThanAValueLivesIsToldAndNotServedLater,
 * aLateRefreshDoesNotOverwriteALaterLoad, aLateRefreshIsNotStoredWhereALoadIsAwaited, theTickerMayRunOver,
 * aRefreshKeepsItsPlaceUntilItsLoaderEndsWhateverHappensToItsKey, aCallAfterAPutThatIsGoneDoesNotWaitForAnEarlierLoad
 */
public final class StaleWhileRevalidate<K, V> {

    private Entry<V> usable(K key, long now) {
        return entries.get(key);
    }
}
