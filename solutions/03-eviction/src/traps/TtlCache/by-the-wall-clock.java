package katas.eviction;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Asks the clock on the wall instead of the ticker. No test can make time pass, and in production the clock is set now
 * and then: back, and nothing expires for a while; forward, and everything does at once.
 *
 * Caught by: TtlCacheTest.anEntryExpires
 * Caught by: TtlCacheTest.anEntryIsGoneAtTheTickOfItsExpiry
 * Caught by: TtlCacheTest.aReadDoesNotProlongALife
 * Caught by: TtlCacheTest.expiredEntriesDoNotPileUp
 * Caught by: TtlCacheTest.whatHasExpiredCannotBeRemoved
 * Caught by: TtlCacheTest.anExpiredEntryTakesNoLiveOnesPlace
 * Caught by: TtlCacheTest.anUpdatedEntryHidesNoExpiredOne
 * Caught by: TtlCacheTest.theTickerMayRunOver
 * Caught by: TtlCacheTest.theTickerMayBeNegative
 */
public final class TtlCache<K, V> implements Cache<K, V> {

    /**
     * Makes an empty cache.
     *
     * @param capacity how many entries it may hold; at least 1
     * @param ttl how long an entry lives; at least a nanosecond and at most {@link Long#MAX_VALUE} of them
     * @param ticker the time in nanoseconds, such as {@code System::nanoTime}; not null
     * @throws IllegalArgumentException if {@code capacity} or {@code ttl} is out of its range; the message names it
     * @throws NullPointerException if {@code ttl} or {@code ticker} is null
     */
    public TtlCache(int capacity, Duration ttl, LongSupplier ticker) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
        }
        if (ttl.compareTo(Duration.ofNanos(1)) < 0 || ttl.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("ttl must be from 1 to Long.MAX_VALUE nanoseconds, not " + ttl);
        }
        this.capacity = capacity;
        this.ttl = ttl.toNanos();
        Objects.requireNonNull(ticker, "ticker");
    }

    private long expire() {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        Iterator<Map.Entry<K, Long>> soonest = deadlines.entrySet().iterator();
        while (soonest.hasNext()) {
            Map.Entry<K, Long> next = soonest.next();
            // The difference is right even where the deadline has overflowed; now >= deadline would not be.
            if (now - next.getValue() < 0) {
                break;
            }
            soonest.remove();
            leastRecentFirst.remove(next.getKey());
        }
        return now;
    }
}
