package katas.sharding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A shard that keeps its rows in memory and lets tests look into it. */
final class MemoryShard implements ShardStore {

    private final TreeMap<Long, String> rows = new TreeMap<>();
    private final List<Long> puts = new ArrayList<>();

    @Override
    public Optional<String> get(long key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public void put(long key, String row) {
        rows.put(key, row);
        puts.add(key);
    }

    @Override
    public void remove(long key) {
        rows.remove(key);
    }

    @Override
    public SortedMap<Long, String> scan(KeyRange range, int limit) {
        SortedMap<Long, String> found = new TreeMap<>();
        rows.subMap(range.from(), range.to()).entrySet().stream().limit(limit)
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    /** The keys of the rows that were put here since the last call, in order. */
    List<Long> puts() {
        List<Long> since = List.copyOf(puts);
        puts.clear();
        return since;
    }

    /** All rows that are here, whether they ought to be or not. */
    SortedMap<Long, String> rows() {
        return new TreeMap<>(rows);
    }
}
