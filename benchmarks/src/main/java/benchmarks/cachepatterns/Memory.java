package benchmarks.cachepatterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import katas.cachepatterns.Cached;
import katas.cachepatterns.NumberedStore;
import katas.cachepatterns.SharedCache;
import katas.cachepatterns.Store;
import katas.cachepatterns.Versioned;
import katas.cachepatterns.VersionedCache;
import katas.cachepatterns.VersionedStore;
import katas.cachepatterns.Write;
import katas.cachepatterns.WriteLog;

/** Caches, a log and tables in memory, for one thread, with nothing in them that is not counted. */
final class Memory {

    private static final Optional<String> ROW = Optional.of("row");

    private Memory() {
    }

    static SharedCache<String> cache() {
        Map<String, Cached<String>> held = new HashMap<>();
        return new SharedCache<>() {
            @Override
            public Optional<Cached<String>> get(String key) {
                return Optional.ofNullable(held.get(key));
            }

            @Override
            public void put(String key, Optional<String> row, Duration ttl) {
                held.put(key, new Cached<>(row, ttl));
            }
        };
    }

    static VersionedCache<String> versionedCache() {
        Map<String, Versioned<String>> held = new HashMap<>();
        return new VersionedCache<>() {
            @Override
            public Optional<Versioned<String>> get(String key) {
                return Optional.ofNullable(held.get(key));
            }

            @Override
            public boolean put(String key, Versioned<String> row, Duration ttl) {
                return held.merge(key, row, (old, added) -> added.version() > old.version() ? added : old) == row;
            }

            @Override
            public void remove(String key) {
                held.remove(key);
            }
        };
    }

    static Store<String> store() {
        return new Store<>() {
            @Override
            public Optional<String> load(String key) {
                return ROW;
            }

            @Override
            public void save(String key, String row) {
                // Only the call counts.
            }

            @Override
            public void delete(String key) {
                // Only the call counts.
            }
        };
    }

    static VersionedStore<String> versionedStore() {
        return new VersionedStore<>() {
            @Override
            public Versioned<String> load(String key) {
                return new Versioned<>(1, ROW);
            }

            @Override
            public Versioned<String> save(String key, Optional<String> row) {
                return new Versioned<>(2, row);
            }
        };
    }

    static NumberedStore<String> numberedStore() {
        return new NumberedStore<>() {
            @Override
            public Optional<String> load(String key) {
                return ROW;
            }

            @Override
            public void apply(Write<String> write) {
                // Only the call counts.
            }
        };
    }

    static WriteLog<String> log() {
        List<Write<String>> waiting = new ArrayList<>();
        return new WriteLog<>() {
            @Override
            public OptionalLong append(String key, Optional<String> row, int capacity) {
                waiting.add(new Write<>(waiting.size(), key, row));
                return OptionalLong.of(waiting.size() - 1L);
            }

            @Override
            public List<Write<String>> waiting() {
                return List.copyOf(waiting);
            }

            @Override
            public Optional<Write<String>> newest(String key) {
                return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get(waiting.size() - 1));
            }

            @Override
            public void remove(long number) {
                waiting.removeIf(write -> write.number() == number);
            }
        };
    }
}
