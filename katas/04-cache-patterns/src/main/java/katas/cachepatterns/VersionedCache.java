package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;

/**
 * A cache that many processes share and that never exchanges a row for an older one. Each call is atomic. It may forget
 * anything at any time. A call that throws may have taken effect: the answer may be what was lost. Thread-safe.
 *
 * @param <V> the type of rows
 */
public interface VersionedCache<V> {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return what is held; empty if nothing is
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    Optional<Versioned<V>> get(String key);

    /**
     * Holds a row, unless one of the same or a higher version is held.
     *
     * @param key the key, not null
     * @param row the row at its version, not null
     * @param ttl for how long from now, at least a millisecond; not null
     * @return true if it is held now; false, and nothing has changed, if what is held is at least as new
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    boolean put(String key, Versioned<V> row, Duration ttl);

    /**
     * Forgets what is held, its version included.
     *
     * @param key the key, not null
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    void remove(String key);
}
