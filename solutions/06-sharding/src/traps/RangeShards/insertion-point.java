/**
 * Takes the place that a search for the beginnings of ranges finds, as a binary search returns it for insertion. Where
 * the search does not hit the beginning of a range, that is one further.
 *
 * <p>Caught by: RangeShardsTest.aSplitGivesTheUpperPartAway, aSplitInTheMiddleLeavesTheRangesBehindItAlone,
 * aMergeGivesTheUpperRangeToTheShardOfTheLower, keysMayBeLarge
 */
public final class RangeShards {

    public String locate(long key) {
        Map.Entry<Long, String> found = shards.ceilingEntry(valid(key));
        return (found == null ? shards.lastEntry() : found).getValue();
    }
}
