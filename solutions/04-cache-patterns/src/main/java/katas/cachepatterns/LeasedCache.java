package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A cache that many processes share and that takes a row only from one who was allowed to fetch it.
 *
 * <p>Whoever is going to read the database for a key takes a <em>lease</em> first. Whoever changes the database puts a
 * <em>hold</em> on the key before, and releases it afterwards; that voids the lease. So a reader that was slow finds
 * that its lease is void, and what it has read is not stored. Each call is atomic. A lease ends by itself after some
 * seconds, as does a hold, for those who took them may have crashed.
 *
 * <p>The cache may forget a row at any time, but no lease and no hold. A call that throws may have taken effect: the
 * answer may be what was lost. Thread-safe.
 *
 * <p>Leases are from R. Nishtala and others, <em>Scaling Memcache at Facebook</em>, NSDI 2013; to refuse a key for a
 * time is what memcached's delete did when it was given one.
 *
 * @param <V> the type of rows
 */
public interface LeasedCache<V> {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return what is held; empty if nothing is
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    Optional<Cached<V>> get(String key);

    /**
     * Asks for permission to fetch a row, whether one is held or not.
     *
     * @param key the key, not null
     * @return a number that no lease had before, of either sign; empty if somebody else has a lease on this key, or a
     *     hold
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    OptionalLong lease(String key);

    /**
     * Holds what was fetched, in place of what was held before, and ends the lease. Does nothing if the lease is void.
     *
     * @param key the key, not null
     * @param lease what {@link #lease} gave for this key before the row was read
     * @param row the row; empty says that there is none. Not null
     * @param ttl for how long from now, at least a millisecond; not null
     * @return true if it is held now; false, and nothing has changed, if the lease is void
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    boolean fill(String key, long lease, Optional<V> row, Duration ttl);

    /**
     * Forgets what is held, voids the lease, and gives no lease on this key until this hold and all others are released
     * or have ended by themselves.
     *
     * @param key the key, not null
     * @return a number that no hold had before, of either sign
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    long hold(String key);

    /**
     * Forgets what is held, voids the lease, and ends a hold if it has not ended by itself; other holds stay.
     *
     * @param key the key, not null
     * @param hold what {@link #hold} gave for this key
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    void release(String key, long hold);

    /**
     * Forgets what is held and voids the lease; all holds stay.
     *
     * @param key the key, not null
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    void forget(String key);
}
