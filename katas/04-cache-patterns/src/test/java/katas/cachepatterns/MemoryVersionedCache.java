package katas.cachepatterns;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** A cache in memory that never exchanges a row for an older one. */
final class MemoryVersionedCache implements VersionedCache<String> {

    private record Entry(Versioned<String> row, long ends) {
    }

    private final Map<String, Entry> entries = new TreeMap<>();
    private final LongSupplier ticker;

    MemoryVersionedCache(LongSupplier ticker) {
        this.ticker = ticker;
    }

    @Override
    public synchronized Optional<Versioned<String>> get(String key) {
        entries.values().removeIf(entry -> ticker.getAsLong() - entry.ends >= 0);
        return Optional.ofNullable(entries.get(key)).map(Entry::row);
    }

    @Override
    public synchronized boolean put(String key, Versioned<String> row, Duration ttl) {
        if (get(key).filter(held -> held.version() >= row.version()).isPresent()) {
            return false;
        }
        entries.put(key, new Entry(row, ticker.getAsLong() + MemoryCache.nanos(ttl)));
        return true;
    }

    @Override
    public synchronized void remove(String key) {
        entries.remove(key);
    }
}
