package katas.sharding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Gives the new shard everything above the split, to the end of all keys, and not to the end of the range that was
 * split: the ranges behind it are forgotten, and their keys are looked for where they are not.
 *
 * <p>Caught by: RangeShardsTest.aSplitInTheMiddleLeavesTheRangesBehindItAlone
 * Caught by: RangeShardsTest.rangesAreShownInOrder
 */
public final class RangeShards {

    private final TreeMap<Long, String> shards = new TreeMap<>();

    public RangeShards(String shard) {
        shards.put(0L, Objects.requireNonNull(shard, "shard"));
    }

    public List<OwnedRange> covering(KeyRange wanted) {
        List<OwnedRange> parts = new ArrayList<>();
        for (Map.Entry<Long, String> range
                : shards.subMap(shards.floorKey(wanted.from()), true, wanted.to(), false).entrySet()) {
            Long next = shards.higherKey(range.getKey());
            long end = next == null ? Long.MAX_VALUE : next;
            parts.add(OwnedRange.of(Math.max(range.getKey(), wanted.from()), Math.min(end, wanted.to()),
                    range.getValue()));
        }
        return parts;
    }

    public void split(long at, String shard) {
        Objects.requireNonNull(shard, "shard");
        if (shards.containsKey(valid(at))) {
            throw new IllegalArgumentException("a range begins at " + at);
        }
        shards.tailMap(at).clear();
        shards.put(at, shard);
    }

    public void merge(long at) {
        if (at == 0 || shards.remove(at) == null) {
            throw new IllegalArgumentException("no two ranges meet at " + at);
        }
    }

    private static long valid(long key) {
        if (!KeyRange.ALL.contains(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return key;
    }
}
