package katas.cachepatterns;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A table in memory. */
final class MemoryStore implements Store<String> {

    private final Map<String, String> rows = new TreeMap<>();

    @Override
    public synchronized Optional<String> load(String key) {
        return Optional.ofNullable(rows.get(Objects.requireNonNull(key, "key")));
    }

    @Override
    public synchronized void save(String key, String row) {
        rows.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(row, "row"));
    }

    @Override
    public synchronized void delete(String key) {
        rows.remove(Objects.requireNonNull(key, "key"));
    }
}
