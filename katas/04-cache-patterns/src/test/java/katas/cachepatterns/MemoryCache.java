package katas.cachepatterns;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** A shared cache in memory, with GET and SET. */
final class MemoryCache<V> implements SharedCache<V> {

    private record Entry<V>(Optional<V> row, long ends) {
    }

    private final Map<String, Entry<V>> entries = new TreeMap<>();
    private final LongSupplier ticker;

    MemoryCache(LongSupplier ticker) {
        this.ticker = ticker;
    }

    @Override
    public synchronized Optional<Cached<V>> get(String key) {
        long now = ticker.getAsLong();
        entries.values().removeIf(entry -> now - entry.ends >= 0);
        return Optional.ofNullable(entries.get(key))
                .map(entry -> new Cached<>(entry.row, Duration.ofNanos(entry.ends - now)));
    }

    /** A time that is too long to be counted is taken for the longest that can. */
    static long nanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : time.toNanos();
    }

    @Override
    public synchronized void put(String key, Optional<V> row, Duration ttl) {
        entries.put(key, new Entry<>(row, ticker.getAsLong() + nanos(ttl)));
    }
}
