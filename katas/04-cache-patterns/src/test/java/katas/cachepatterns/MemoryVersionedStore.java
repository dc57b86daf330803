package katas.cachepatterns;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table in memory that counts the changes of its rows. */
final class MemoryVersionedStore implements VersionedStore<String> {

    private final Map<String, Versioned<String>> rows = new TreeMap<>();

    @Override
    public synchronized Versioned<String> load(String key) {
        return rows.getOrDefault(key, new Versioned<>(0, Optional.empty()));
    }

    @Override
    public synchronized Versioned<String> save(String key, Optional<String> row) {
        Versioned<String> saved = new Versioned<>(load(key).version() + 1, row);
        rows.put(key, saved);
        return saved;
    }
}
