package katas.sharding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A move that does not write to both shards: it notes which keys were written or deleted since it began, and settles
 * these at the commit, from what the old owner has then.
 */
public final class ShardDirectory {

    private static final int ROWS_AT_A_TIME = 100;

    private final Map<String, ShardStore> stores;
    private ShardMap map;
    private CopyingMove moving;

    public ShardDirectory(ShardMap map, Map<String, ShardStore> stores) {
        this.stores = Map.copyOf(stores);
        this.map = Objects.requireNonNull(map, "map");
        map.ranges().forEach(range -> store(range.shard()));
        map.pins().values().forEach(this::store);
    }

    public ShardMap map() {
        return map;
    }

    public Optional<String> get(ShardMap seen, long key) {
        return owner(seen, key).get(key);
    }

    public void put(ShardMap seen, long key, String row) {
        Objects.requireNonNull(row, "row");
        owner(seen, key).put(key, row);
        note(key);
    }

    public void remove(ShardMap seen, long key) {
        owner(seen, key).remove(key);
        note(key);
    }

    public Move move(KeyRange range, String to) {
        OwnedRange owned = map.rangeOf(range.from());
        ShardStore target = store(to);
        if (!owned.range().contains(range)) {
            throw new IllegalArgumentException(range + " is not within " + owned);
        }
        if (owned.shard().equals(to)) {
            throw new IllegalArgumentException(range + " is on " + to + " already");
        }
        requireNoMove();
        moving = new CopyingMove(range, to, store(owned.shard()), target);
        return moving;
    }

    public void pin(long key, String shard) {
        Map<Long, String> pins = new HashMap<>(map.pins());
        store(shard);
        pins.put(key, shard);
        repin(key, pins);
    }

    public void unpin(long key) {
        Map<Long, String> pins = new HashMap<>(map.pins());
        pins.remove(key);
        repin(key, pins);
    }

    private void repin(long key, Map<Long, String> pins) {
        ShardMap next = new ShardMap(map.version() + 1, map.ranges(), pins);
        String from = map.shardOf(key);
        String to = next.shardOf(key);
        requireNoMove();
        if (pins.equals(map.pins())) {
            return;
        }
        Optional<String> row = store(from).get(key);
        row.ifPresent(present -> store(to).put(key, present));
        map = next;
        if (row.isPresent() && !from.equals(to)) {
            store(from).remove(key);
        }
    }

    private void note(long key) {
        if (moving != null && moving.range.contains(key) && !map.pins().containsKey(key)) {
            moving.changed.add(key);
        }
    }

    private ShardStore owner(ShardMap seen, long key) {
        String shard = map.shardOf(key);
        if (seen.version() > map.version() || !seen.shardOf(key).equals(shard)) {
            throw new StaleMapException(seen.version(), map.version());
        }
        return store(shard);
    }

    private ShardStore store(String shard) {
        ShardStore store = stores.get(Objects.requireNonNull(shard, "shard"));
        if (store == null) {
            throw new IllegalArgumentException("no shard is called " + shard);
        }
        return store;
    }

    private void requireNoMove() {
        if (moving != null) {
            throw new IllegalStateException(moving.range + " is on the move to " + moving.to);
        }
    }

    private List<OwnedRange> with(KeyRange moved, String to) {
        List<OwnedRange> ranges = new ArrayList<>();
        for (OwnedRange range : map.ranges()) {
            long from = range.range().from();
            long end = range.range().to();
            if (!range.range().contains(moved)) {
                ranges.add(range);
                continue;
            }
            if (from < moved.from()) {
                ranges.add(OwnedRange.of(from, moved.from(), range.shard()));
            }
            ranges.add(new OwnedRange(moved, to));
            if (moved.to() < end) {
                ranges.add(OwnedRange.of(moved.to(), end, range.shard()));
            }
        }
        return ranges;
    }

    private final class CopyingMove implements Move {

        private final KeyRange range;
        private final String to;
        private final ShardStore source;
        private final ShardStore target;
        private final Set<Long> changed = new TreeSet<>();
        private long next;

        CopyingMove(KeyRange range, String to, ShardStore source, ShardStore target) {
            this.range = range;
            this.to = to;
            this.source = source;
            this.target = target;
            this.next = range.from();
        }

        @Override
        public boolean copy(int rows) {
            requireUnderWay();
            if (rows < 1) {
                throw new IllegalArgumentException("rows must be at least 1, not " + rows);
            }
            if (next < range.to()) {
                var found = source.scan(new KeyRange(next, range.to()), rows);
                found.forEach((key, row) -> {
                    if (!map.pins().containsKey(key)) {
                        target.put(key, row);
                    }
                });
                next = found.size() < rows ? range.to() : found.lastKey() + 1;
            }
            return next >= range.to();
        }

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            for (long key : changed) {
                source.get(key).ifPresentOrElse(row -> target.put(key, row), () -> target.remove(key));
            }
            map = new ShardMap(map.version() + 1, with(range, to), map.pins());
            moving = null;
            clear(source);
        }

        @Override
        public void abort() {
            requireUnderWay();
            moving = null;
            clear(target);
        }

        private void requireUnderWay() {
            if (moving != this) {
                throw new IllegalStateException("the move of " + range + " to " + to + " has ended");
            }
        }

        private void clear(ShardStore store) {
            KeyRange left = range;
            while (left != null) {
                var found = store.scan(left, ROWS_AT_A_TIME);
                found.keySet().stream().filter(key -> !map.pins().containsKey(key)).forEach(store::remove);
                boolean more = found.size() == ROWS_AT_A_TIME && found.lastKey() + 1 < range.to();
                left = more ? new KeyRange(found.lastKey() + 1, range.to()) : null;
            }
        }
    }
}
