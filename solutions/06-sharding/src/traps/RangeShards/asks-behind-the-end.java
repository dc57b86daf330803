/**
 * Counts the end of the wanted range as wanted: a query that ends at a boundary also asks the shard behind it.
 *
 * <p>Caught by: RangeShardsTest.aRangeOfKeysThatEndsAtABoundaryIsNotAskedBehindIt, keysMayBeLarge,
 * theFirstKeyMayBeARangeOfItsOwn
 */
public final class RangeShards {

    public List<OwnedRange> covering(KeyRange wanted) {
        NavigableMap<Long, String> met =
                shards.subMap(shards.floorKey(wanted.from()), true, wanted.to(), true);
        List<OwnedRange> parts = new ArrayList<>();
        for (Map.Entry<Long, String> range : met.entrySet()) {
            long from = Math.max(range.getKey(), wanted.from());
            long to = Math.min(endOf(range.getKey()), Math.max(wanted.to(), from + 1));
            parts.add(OwnedRange.of(from, to, range.getValue()));
        }
        return List.copyOf(parts);
    }
}
