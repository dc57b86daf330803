package katas.sharding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A shard that keeps its rows in memory, takes nothing but what its contract allows, and lets tests look into it. */
final class MemoryShard implements ShardStore {

    private final TreeMap<Long, String> rows = new TreeMap<>();
    private final List<Long> puts = new ArrayList<>();
    private Runnable beforeEachCall = () -> { };

    /** Runs something before each call, which may throw; the call then does nothing. */
    void beforeEachCall(Runnable disturbance) {
        beforeEachCall = disturbance;
    }

    @Override
    public Optional<String> get(long key) {
        beforeEachCall.run();
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public void put(long key, String row) {
        beforeEachCall.run();
        rows.put(key, Objects.requireNonNull(row, "row"));
        puts.add(key);
    }

    @Override
    public void remove(long key) {
        beforeEachCall.run();
        rows.remove(key);
    }

    @Override
    public SortedMap<Long, String> scan(KeyRange range, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a scan of " + limit + " rows; at least 1 is asked for");
        }
        beforeEachCall.run();
        SortedMap<Long, String> found = new TreeMap<>();
        rows.subMap(range.from(), range.to()).entrySet().stream().limit(limit)
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return Collections.unmodifiableSortedMap(found);
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
