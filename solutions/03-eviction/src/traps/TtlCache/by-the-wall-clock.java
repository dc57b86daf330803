import java.util.concurrent.TimeUnit;

/**
 * Asks the clock on the wall instead of the ticker. No test can make time pass, and in production the clock is set now
 * and then: back, and nothing expires for a while; forward, and everything does at once.
 *
 * <p>Caught by: TtlCacheTest.anEntryExpires, anEntryIsGoneAtTheTickOfItsExpiry, aReadDoesNotProlongALife,
 * expiredEntriesDoNotPileUp, whatHasExpiredCannotBeRemoved, anExpiredEntryTakesNoLiveOnesPlace,
 * anUpdatedEntryHidesNoExpiredOne, theTickerMayRunOver, theTickerMayBeNegative, aLifeMayBeOneNanosecondLong,
 * aRefusedPutIsNeitherAUseNorANewLife, whatHasExpiredIsLetGoByTheNextCall,
 * entriesOfBeforeAndAfterTheTickerRanOverExpireInTurn
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    public TtlCache(int capacity, Duration ttl, LongSupplier ticker) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        if (ttl.compareTo(Duration.ofNanos(1)) < 0 || ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("ttl must be from 1 to Long.MAX_VALUE nanoseconds, not " + ttl);
        }
        Objects.requireNonNull(ticker, "ticker");
        this.capacity = capacity;
        this.ttl = ttl.toNanos();
        this.ticker = () -> TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
