/**
 * Gives merged ranges to the shard of the upper one, which has none of the lower keys.
 *
 * <p>Caught by: RangeShardsTest.aMergeGivesTheUpperRangeToTheShardOfTheLower, keysMayBeLarge,
 * theFirstKeyMayBeARangeOfItsOwn
 */
public final class RangeShards {

    public void merge(long at) {
        if (at == KeyRange.ALL.from() || !shards.containsKey(at)) {
            throw new IllegalArgumentException("no range ends where one begins at " + at);
        }
        shards.put(shards.lowerKey(at), shards.remove(at));
    }
}
