/**
 * Users 1 to 1,000,000 on the first shard, 1,000,000 to 2,000,000 on the second, as it is commonly printed: both ends
 * belong to a range. User 1,000,000 is in both, and the first that is looked at has it.
 *
 * <p>Caught by: RangeShardsTest.aBoundaryBelongsToTheRangeThatBeginsThere, keysMayBeLarge,
 * aSplitInTheMiddleLeavesTheRangesBehindItAlone, aKeyIsFoundInTimeOfALogarithm
 */
public final class RangeShards {

    public String locate(long key) {
        for (OwnedRange range : ranges()) {
            if (range.range().from() <= valid(key) && key <= range.range().to()) {
                return range.shard();
            }
        }
        throw new IllegalStateException("no range has " + key);
    }
}
