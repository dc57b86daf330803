/**
 * Users 1 to 1,000,000 on the first shard, 1,000,000 to 2,000,000 on the second, as it is commonly printed: both ends
 * belong to a range. User 1,000,000 is in both, and the first that is looked at has it.
 *
 * <p>Caught by: RangeShardsTest.aBoundaryBelongsToTheRangeThatBeginsThere,
 * aSplitInTheMiddleLeavesTheRangesBehindItAlone, aMergeGivesTheUpperRangeToTheShardOfTheLower,
 * aRangeOfKeysThatEndsAtABoundaryIsNotAskedBehindIt
 */
public final class RangeShards {

    private final List<OwnedRange> ranges = new ArrayList<>();

    public RangeShards(String shard) {
        ranges.add(new OwnedRange(KeyRange.ALL, Objects.requireNonNull(shard, "shard")));
    }

    public String locate(long key) {
        return ranges.get(indexOf(key)).shard();
    }

    public List<OwnedRange> covering(KeyRange wanted) {
        List<OwnedRange> parts = new ArrayList<>();
        for (int index = indexOf(wanted.from()); index < ranges.size(); index++) {
            OwnedRange range = ranges.get(index);
            if (range.range().from() < wanted.to()) {
                long from = Math.max(range.range().from(), wanted.from());
                parts.add(OwnedRange.of(from, Math.min(range.range().to(), wanted.to()), range.shard()));
            }
        }
        return List.copyOf(parts);
    }

    public void split(long at, String shard) {
        Objects.requireNonNull(shard, "shard");
        int index = indexOf(at);
        OwnedRange split = ranges.get(index);
        if (split.range().from() == at) {
            throw new IllegalArgumentException("nothing would stay below " + at);
        }
        ranges.set(index, OwnedRange.of(split.range().from(), at, split.shard()));
        ranges.add(index + 1, OwnedRange.of(at, split.range().to(), shard));
    }

    public void merge(long at) {
        int index = KeyRange.ALL.contains(at) ? indexOf(at) : 0;
        OwnedRange upper = ranges.get(index);
        if (index == 0 || upper.range().from() != at) {
            throw new IllegalArgumentException("no two ranges meet at " + at);
        }
        OwnedRange lower = ranges.get(index - 1);
        ranges.set(index - 1, OwnedRange.of(lower.range().from(), upper.range().to(), lower.shard()));
        ranges.remove(index);
    }

    public List<OwnedRange> ranges() {
        return List.copyOf(ranges);
    }

    /** The index of the range that a key is in. */
    private int indexOf(long key) {
        if (!KeyRange.ALL.contains(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        int index = 0;
        while (key > ranges.get(index).range().to()) {
            index++;
        }
        return index;
    }
}
