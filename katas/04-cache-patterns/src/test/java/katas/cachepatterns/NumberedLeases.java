package katas.cachepatterns;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A leased cache that always holds the same, and gives one number for each lease and each hold.
 *
 * @param number which
 * @param held what is held, of every key
 */
record NumberedLeases(long number, Optional<Cached<String>> held) implements LeasedCache<String> {

    @Override
    public Optional<Cached<String>> get(String key) {
        return held;
    }

    @Override
    public OptionalLong lease(String key) {
        return OptionalLong.of(number);
    }

    @Override
    public boolean fill(String key, long lease, Optional<String> row, Duration ttl) {
        return true;
    }

    @Override
    public long hold(String key) {
        return number;
    }

    @Override
    public void release(String key, long hold) {
        // All stays as it is.
    }

    @Override
    public void forget(String key) {
        // All stays as it is.
    }
}
