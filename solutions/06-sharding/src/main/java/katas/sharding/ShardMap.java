package katas.sharding;

import java.util.List;
import java.util.Map;

/**
 * Which shard owns which key, at one moment. It never changes, so that a copy of it is as good as the original; whether
 * it is still true is another question, and its version tells.
 *
 * @param version which of two maps of a directory is newer: the one with the larger number, from 1 on
 * @param ranges the ranges and their owners: total, disjoint and in order
 * @param pins the shards of single keys that do not follow their range, by the key
 */
public record ShardMap(long version, List<OwnedRange> ranges, Map<Long, String> pins) {

    /**
     * Makes a map.
     *
     * @throws NullPointerException if an argument or something in it is null
     * @throws IllegalArgumentException if {@code version} is below 1, or the ranges do not cover {@link KeyRange#ALL},
     *     each from where the one before ends; the message shows what is wrong
     */
    public ShardMap {
        ranges = List.copyOf(ranges);
        pins = Map.copyOf(pins);
        if (version < 1) {
            throw new IllegalArgumentException("versions begin at 1, not at " + version);
        }
        long end = KeyRange.ALL.from();
        for (OwnedRange range : ranges) {
            if (range.range().from() != end) {
                throw new IllegalArgumentException("a range begins at " + end + ", not " + range);
            }
            end = range.range().to();
        }
        if (end != KeyRange.ALL.to()) {
            throw new IllegalArgumentException("the ranges end at " + end + ": " + ranges);
        }
    }

    /**
     * The map to begin with: one shard owns everything.
     *
     * @param shard the name of the shard, not null
     * @return version 1
     */
    public static ShardMap of(String shard) {
        return new ShardMap(1, List.of(new OwnedRange(KeyRange.ALL, shard)), Map.of());
    }

    /**
     * The shard of a key: that which it is pinned to, or else the owner of its range.
     *
     * @param key a key of {@link KeyRange#ALL}
     * @return the name of the shard
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     */
    public String shardOf(long key) {
        return pins.containsKey(key) ? pins.get(key) : rangeOf(key).shard();
    }

    /**
     * The range that a key is in.
     *
     * @param key a key of {@link KeyRange#ALL}
     * @return the range and its owner, which is not the key's shard if the key is pinned
     * @throws IllegalArgumentException if the key is not in {@link KeyRange#ALL}; the message shows it
     */
    public OwnedRange rangeOf(long key) {
        for (OwnedRange range : ranges) {
            if (range.range().contains(key)) {
                return range;
            }
        }
        throw new IllegalArgumentException("keys are in " + KeyRange.ALL + ", and " + key + " is not");
    }
}
