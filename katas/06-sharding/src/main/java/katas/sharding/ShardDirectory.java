package katas.sharding;

import java.util.Map;
import java.util.Optional;

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
        throw new UnsupportedOperationException("TODO: new ShardDirectory");
    }

    /**
     * The current map.
     *
     * @return the map as it is now
     */
    public ShardMap map() {
        throw new UnsupportedOperationException("TODO: ShardDirectory.map");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.get");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.put");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.remove");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.move");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.pin");
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
        throw new UnsupportedOperationException("TODO: ShardDirectory.unpin");
    }
}
