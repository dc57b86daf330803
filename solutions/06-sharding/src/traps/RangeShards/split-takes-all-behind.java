/**
 * Gives the new shard everything above the split, to the end of all keys, and not to the end of the range that was
 * split: the ranges behind it are forgotten, and their keys are looked for where they are not.
 *
 * <p>Caught by: RangeShardsTest.aSplitInTheMiddleLeavesTheRangesBehindItAlone, rangesAreShownInOrder
 */
public final class RangeShards {

    public void split(long at, String shard) {
        Objects.requireNonNull(shard, "shard");
        if (shards.containsKey(valid(at))) {
            throw new IllegalArgumentException("a range begins at " + at + " already");
        }
        shards.tailMap(at).clear();
        shards.put(at, shard);
    }
}
