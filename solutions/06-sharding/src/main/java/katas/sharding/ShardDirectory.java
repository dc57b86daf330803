package katas.sharding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Keeps the map of shards, sends reads and writes to the right one, and moves keys from shard to shard while they are
 * in use.
 *
 * <p><b>Maps.</b> Whoever sends requests keeps a copy of the map and shows it with each of them. A request is refused
 * with a {@link StaleMapException}, and nothing is read or written, if the key's shard by that map is not its shard by
 * the directory's. A map that names the right shard will do, however old it is. A map that is newer than the
 * directory's is refused always: then it is the directory that is behind.
 *
 * <p>Each change of an owner or of a pin makes a new map, whose version is the last one's plus one; so does a pin to
 * the shard that the key is on without one. What changes nothing, such as the same pin again, makes none. Ranges side
 * by side that have one owner may be joined in the new map or stay two. What has been handed out does not change. A
 * directory can be made anew from the latest map, on another machine, and goes on from that version.
 *
 * <p><b>Moves.</b> A range moves in steps, and between any two of them there may be reads and writes. Until the
 * commit the old owner has the say, and from it on the new one. At each moment a read returns what was last written.
 * After the commit or the abort, each row of the range is on its owner, and nowhere else. There is one move at a
 * time.
 *
 * <p><b>Pins.</b> A pinned key is on a shard of its own choice, for instance in the country of the customer, whatever
 * becomes of its range: it has no part in moves.
 *
 * <p><b>Stores that throw.</b> What a store throws, the call of the directory or of the move throws. Stores may throw
 * any number of times, and this holds each time. A write that throws has been done or has not: the next read tells, and
 * only another write changes it. A copy that throws can be called again. A commit, an abort, a {@link #pin} or an
 * {@link #unpin} that throws has either not happened: the map is the same, a move goes on, and the call can be made
 * again. Or it has happened: the map is the new one, a move has ended, and all that is left undone is to delete rows on
 * a shard which does not own them. Nothing else is lost: a read returns what was last written.
 *
 * <p>If a call could be refused for several reasons, any of them will do. Nothing is promised about rows that are on a
 * shard which does not own them, when the directory is made or after a failure. Not thread-safe: one call at a time.
 */
public final class ShardDirectory {

    private static final int ROWS_AT_A_TIME = 100;

    private final Map<String, ShardStore> stores;
    private ShardMap map;
    private CopyingMove moving;

    /**
     * Makes a directory.
     *
     * @param map the map to begin with: {@link ShardMap#of} or the latest of another directory, not null
     * @param stores the shards by their names, not null; copied
     * @throws NullPointerException if an argument, or something in it, is null
     * @throws IllegalArgumentException if the map names a shard that is not among the stores, for a range or for a pin;
     *     the message shows it
     */
    public ShardDirectory(ShardMap map, Map<String, ShardStore> stores) {
        this.stores = Map.copyOf(stores);
        this.map = Objects.requireNonNull(map, "map");
        map.ranges().forEach(range -> store(range.shard()));
        map.pins().values().forEach(this::store);
    }

    /**
     * The current map.
     *
     * @return the map as it is now
     */
    public ShardMap map() {
        return map;
    }

    /**
     * Reads a row.
     *
     * @param seen the map that the sender goes by, not null
     * @param key a key of {@link KeyRange#ALL}
     * @return the row, or nothing if there is none
     * @throws StaleMapException if the map is not true for this key any more
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     * @throws NullPointerException if {@code seen} is null
     */
    public Optional<String> get(ShardMap seen, long key) {
        return owner(seen, key).get(key);
    }

    /**
     * Writes a row.
     *
     * @param seen the map that the sender goes by, not null
     * @param key a key of {@link KeyRange#ALL}
     * @param row the row, not null
     * @throws StaleMapException if the map is not true for this key any more; nothing is written
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     * @throws NullPointerException if {@code seen} or {@code row} is null
     */
    public void put(ShardMap seen, long key, String row) {
        Objects.requireNonNull(row, "row");
        owner(seen, key).put(key, row);
        if (moving != null) {
            moving.follow(key, target -> target.put(key, row));
        }
    }

    /**
     * Deletes a row, if there is one.
     *
     * @param seen the map that the sender goes by, not null
     * @param key a key of {@link KeyRange#ALL}
     * @throws StaleMapException if the map is not true for this key any more; nothing is deleted
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     * @throws NullPointerException if {@code seen} is null
     */
    public void remove(ShardMap seen, long key) {
        owner(seen, key).remove(key);
        if (moving != null) {
            moving.follow(key, target -> target.remove(key));
        }
    }

    /**
     * Begins to move a range. Nothing is copied yet.
     *
     * @param range keys that lie in one range of the map, all of it or a part, not null
     * @param to the name of the shard that is to own them, not null
     * @return the move
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the keys lie in several ranges, the shard is unknown, or it owns the range
     *     already
     * @throws IllegalStateException if another move has not ended
     */
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

    /**
     * Pins a key to a shard and moves its row there, if there is one.
     *
     * @param key a key of {@link KeyRange#ALL}
     * @param shard the name of the shard, not null
     * @throws NullPointerException if {@code shard} is null
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}, or the shard is unknown
     * @throws IllegalStateException if a move has not ended, even if the key is pinned to the shard already
     */
    public void pin(long key, String shard) {
        Map<Long, String> pins = new HashMap<>(map.pins());
        store(shard);
        pins.put(key, shard);
        repin(key, pins);
    }

    /**
     * Lets a key follow its range again and moves its row to the range's owner, if there is one. A key that is not
     * pinned is left alone.
     *
     * @param key a key of {@link KeyRange#ALL}
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     * @throws IllegalStateException if a move has not ended, even if the key is not pinned
     */
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
        store(from).get(key).ifPresent(row -> store(to).put(key, row));
        map = next;
        if (!from.equals(to)) {
            store(from).remove(key);
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

    /** The map's ranges with a part of one of them given to another shard. */
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

    /**
     * Copies in order of the keys. What is below the next key is on both shards and is kept equal by every write;
     * what is from there on is on the old shard alone, and will be copied as it is then. Each write knows which case
     * it is, so no row is forgotten and none comes back to life.
     */
    private final class CopyingMove implements Move {

        private final KeyRange range;
        private final String to;
        private final ShardStore source;
        private final ShardStore target;
        /** Keys for which the other shard may have missed a write, because it threw. */
        private final Set<Long> unsettled = new TreeSet<>();
        private long next;

        CopyingMove(KeyRange range, String to, ShardStore source, ShardStore target) {
            this.range = range;
            this.to = to;
            this.source = source;
            this.target = target;
            this.next = range.from();
        }

        /** Repeats on the other shard what the old owner has done, if the copier has passed the key. */
        void follow(long key, Consumer<ShardStore> write) {
            if (range.contains(key) && key < next && !map.pins().containsKey(key)) {
                unsettled.add(key);
                write.accept(target);
                unsettled.remove(key);
            }
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
                    // Row by row: if the next one fails, a deletion of this one must not pass it by.
                    next = key + 1;
                });
                next = found.size() < rows ? range.to() : next;
            }
            return next >= range.to();
        }

        @Override
        public void commit() {
            requireUnderWay();
            if (next < range.to()) {
                throw new IllegalStateException("rows from key " + next + " on have not been copied");
            }
            settle();
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

        private void settle() {
            for (long key : List.copyOf(unsettled)) {
                source.get(key).ifPresentOrElse(row -> target.put(key, row), () -> target.remove(key));
                unsettled.remove(key);
            }
        }

        private void requireUnderWay() {
            if (moving != this) {
                throw new IllegalStateException("the move of " + range + " to " + to + " has ended");
            }
        }

        /** Deletes what is in the range but not pinned: pinned rows are here because they are to be here. */
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
