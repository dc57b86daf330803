package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;

/**
 * A cache that many processes share, such as Redis with GET and SET. It may forget anything at any time. A call that
 * throws may have taken effect: the answer may be what was lost. Thread-safe.
 *
 * @param <V> the type of rows
 */
public interface SharedCache<V> {

    /**
     * Looks a key up.
     *
     * @param key the key, not null
     * @return what is held; empty if nothing is
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    Optional<Cached<V>> get(String key);

    /**
     * Holds what is known of a key, in place of what was held before.
     *
     * @param key the key, not null
     * @param row the row; empty says that there is none. Not null
     * @param ttl for how long from now, at least a millisecond; not null
     * @throws RuntimeException if the cache cannot be reached, or does not answer in time
     */
    void put(String key, Optional<V> row, Duration ttl);
}
