package katas.sharding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Says which shard owns a key, for shards that own ranges of keys. Ranges can be split where they grow too large, and
 * merged where they have become small.
 *
 * <p>Whatever is done, the ranges are total and disjoint: each key of {@link KeyRange#ALL} is in exactly one. A shard
 * may own several ranges, also ranges that are neighbors.
 *
 * <p>With n ranges, {@link #locate} takes time in proportion to log n, and {@link #covering} in addition to the number
 * of ranges that it returns. {@link #split} and {@link #merge} are rare, and may take time in proportion to n. Not
 * thread-safe.
 *
 * @see <a href="https://research.google/pubs/bigtable-a-distributed-storage-system-for-structured-data/">Chang and
 *     others, Bigtable, 2006, section 5.1</a>
 */
public final class RangeShards {

    /** The shard of each range by its first key. A range ends where the next begins: no two facts can disagree. */
    private final NavigableMap<Long, String> shards = new TreeMap<>();

    /**
     * Makes one range of all keys.
     *
     * @param shard who owns it, not null
     * @throws NullPointerException if {@code shard} is null
     */
    public RangeShards(String shard) {
        shards.put(KeyRange.ALL.from(), Objects.requireNonNull(shard, "shard"));
    }

    /**
     * The shard that owns a key.
     *
     * @param key a key of {@link KeyRange#ALL}
     * @return the name of the shard
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     */
    public String locate(long key) {
        return shards.floorEntry(valid(key)).getValue();
    }

    /**
     * The shards to ask for a range of keys, and for which part of it.
     *
     * @param wanted the keys that are looked for, not null
     * @return parts of the wanted range that are total and disjoint, in order, one for each range that has keys in
     *     common with it; a copy, not to be modified
     * @throws NullPointerException if {@code wanted} is null
     */
    public List<OwnedRange> covering(KeyRange wanted) {
        NavigableMap<Long, String> met =
                shards.subMap(shards.floorKey(wanted.from()), true, wanted.to(), false);
        List<OwnedRange> parts = new ArrayList<>();
        for (Map.Entry<Long, String> range : met.entrySet()) {
            long from = Math.max(range.getKey(), wanted.from());
            long to = Math.min(endOf(range.getKey()), wanted.to());
            parts.add(OwnedRange.of(from, to, range.getValue()));
        }
        return List.copyOf(parts);
    }

    /**
     * Splits the range that a key is in: the keys below it stay where they are, the key and those above it, up to the
     * end of that range, go to a shard.
     *
     * @param at the first key of the new range
     * @param shard who is to own it, not null; may be the one that owns it now
     * @throws NullPointerException if {@code shard} is null
     * @throws IllegalArgumentException if {@code at} is not in {@link KeyRange#ALL}, or a range begins there already
     *     and nothing would stay; the message shows it, and nothing has changed
     */
    public void split(long at, String shard) {
        Objects.requireNonNull(shard, "shard");
        if (shards.putIfAbsent(valid(at), shard) != null) {
            throw new IllegalArgumentException("a range begins at " + at + " already");
        }
    }

    /**
     * Merges two ranges that are neighbors: the one that begins at a key joins the one before it, and is owned by the
     * shard that owns that.
     *
     * @param at the first key of the second of them
     * @throws IllegalArgumentException if no range begins there, or there is none before it; the message shows the key,
     *     and nothing has changed
     */
    public void merge(long at) {
        if (at == KeyRange.ALL.from() || shards.remove(at) == null) {
            throw new IllegalArgumentException("no range ends where one begins at " + at);
        }
    }

    /**
     * All ranges and who owns them.
     *
     * @return the ranges in order of their keys; a copy, not to be modified
     */
    public List<OwnedRange> ranges() {
        return covering(KeyRange.ALL);
    }

    private long endOf(long from) {
        Long next = shards.higherKey(from);
        return next == null ? KeyRange.ALL.to() : next;
    }

    private static long valid(long key) {
        if (!KeyRange.ALL.contains(key)) {
            throw new IllegalArgumentException("keys are in " + KeyRange.ALL + ", and " + key + " is not");
        }
        return key;
    }
}
