/**
 * Lets an entry live at the very tick of its expiry: a greater-than where the contract says at least.
 *
 * <p>Caught by: TtlCacheTest.anEntryIsGoneAtTheTickOfItsExpiry, aLifeMayBeOneNanosecondLong,
 * aRefusedPutIsNeitherAUseNorANewLife, whatHasExpiredIsLetGoByTheNextCall,
 * entriesOfBeforeAndAfterTheTickerRanOverExpireInTurn
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private long expire() {
        long now = ticker.getAsLong();
        Iterator<Map.Entry<K, Long>> soonest = deadlines.entrySet().iterator();
        while (soonest.hasNext()) {
            Map.Entry<K, Long> next = soonest.next();
            // The difference is right even where the deadline has overflowed; now >= deadline would not be.
            if (now - next.getValue() <= 0) {
                break;
            }
            soonest.remove();
            leastRecentFirst.remove(next.getKey());
        }
        return now;
    }
}
