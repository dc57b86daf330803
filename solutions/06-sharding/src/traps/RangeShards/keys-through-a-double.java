/**
 * Lets keys pass through a double, as those of JSON do in many a language. From 2⁵³ on two neighbors become one, and a
 * key is on the shard of the next.
 *
 * <p>Caught by: RangeShardsTest.keysMayBeLarge
 */
public final class RangeShards {

    public String locate(long key) {
        return shards.floorEntry(Math.min((long) (double) valid(key), KeyRange.ALL.to() - 1)).getValue();
    }
}
