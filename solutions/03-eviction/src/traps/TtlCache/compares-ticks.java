/**
 * Asks whether now lies behind the deadline instead of how far apart they are. When the sum of tick and time to live
 * overflows, the deadline is a negative number in the distant past, and the entry is dead at birth.
 *
 * <p>Caught by: TtlCacheTest.theTickerMayRunOver, aLifeMayBeAsLongAsTimeGoes
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    private long expire() {
        long now = ticker.getAsLong();
        Iterator<Map.Entry<K, Long>> soonest = deadlines.entrySet().iterator();
        while (soonest.hasNext()) {
            Map.Entry<K, Long> next = soonest.next();
            if (now < next.getValue()) {
                break;
            }
            soonest.remove();
            leastRecentFirst.remove(next.getKey());
        }
        return now;
    }
}
