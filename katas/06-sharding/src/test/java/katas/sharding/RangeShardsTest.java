package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeShardsTest {

    private static final long MILLION = 1_000_000;
    private static final long END = Long.MAX_VALUE;

    @Test
    void atFirstOneShardOwnsEverything() {
        RangeShards shards = new RangeShards("a");
        for (long key : new long[] {0, 1, MILLION, END - 1}) {
            assertThat(shards.locate(key)).as("the shard of key %d", key).isEqualTo("a");
        }
    }

    @Test
    void aSplitGivesTheUpperPartAway() {
        RangeShards shards = new RangeShards("a");
        shards.split(MILLION, "b");
        assertThat(shards.locate(MILLION - 1)).as("below the split").isEqualTo("a");
        assertThat(shards.locate(MILLION + 1)).as("above the split").isEqualTo("b");
        assertThat(shards.locate(0)).as("the first key of all").isEqualTo("a");
        assertThat(shards.locate(END - 1)).as("the last key of all").isEqualTo("b");
    }

    @Test
    void aBoundaryBelongsToTheRangeThatBeginsThere() {
        RangeShards shards = new RangeShards("a");
        shards.split(MILLION, "b");
        assertThat(shards.locate(MILLION)).as("key 1,000,000 where a range begins: half-open ranges").isEqualTo("b");
    }

    @Test
    void aSplitInTheMiddleLeavesTheRangesBehindItAlone() {
        RangeShards shards = new RangeShards("a");
        shards.split(2 * MILLION, "c");
        shards.split(MILLION, "b");
        assertThat(shards.locate(2 * MILLION - 1)).as("the end of the new range").isEqualTo("b");
        assertThat(shards.locate(2 * MILLION)).as("the range behind it").isEqualTo("c");
        assertThat(shards.locate(5 * MILLION)).as("far behind it").isEqualTo("c");
    }

    @Test
    void rangesAreShownInOrder() {
        RangeShards shards = new RangeShards("a");
        shards.split(2 * MILLION, "c");
        shards.split(MILLION, "b");
        assertThat(shards.ranges()).as("all ranges, each from where the one before ends").containsExactly(
                OwnedRange.of(0, MILLION, "a"), OwnedRange.of(MILLION, 2 * MILLION, "b"),
                OwnedRange.of(2 * MILLION, END, "c"));
    }

    @Test
    void aShardMayOwnNeighbors() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "a");
        assertThat(shards.ranges()).as("a split may leave both parts with the same shard")
                .containsExactly(OwnedRange.of(0, 10, "a"), OwnedRange.of(10, END, "a"));
        shards.split(20, "b");
        assertThat(shards.ranges()).as("to give a part of one away afterwards").containsExactly(
                OwnedRange.of(0, 10, "a"), OwnedRange.of(10, 20, "a"), OwnedRange.of(20, END, "b"));
    }

    @Test
    void aMergeGivesTheUpperRangeToTheShardOfTheLower() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        shards.split(20, "c");
        shards.merge(10);
        assertThat(shards.ranges()).as("the range that began at 10 has joined the one before")
                .containsExactly(OwnedRange.of(0, 20, "a"), OwnedRange.of(20, END, "c"));
        assertThat(shards.locate(10)).as("key 10, where the merged range began").isEqualTo("a");
    }

    @Test
    void aRangeOfKeysIsAskedOfTheShardsThatHaveSome() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        shards.split(20, "c");
        shards.split(30, "d");
        assertThat(shards.covering(new KeyRange(5, 25))).as("the parts of [5, 25)").containsExactly(
                OwnedRange.of(5, 10, "a"), OwnedRange.of(10, 20, "b"), OwnedRange.of(20, 25, "c"));
        assertThat(shards.covering(new KeyRange(12, 13))).as("the parts of [12, 13)")
                .containsExactly(OwnedRange.of(12, 13, "b"));
        assertThat(shards.covering(KeyRange.ALL)).as("the parts of everything").isEqualTo(shards.ranges());
    }

    @Test
    void aRangeOfKeysThatEndsAtABoundaryIsNotAskedBehindIt() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        shards.split(20, "c");
        assertThat(shards.covering(new KeyRange(10, 20))).as("the parts of [10, 20): its end is not in it")
                .containsExactly(OwnedRange.of(10, 20, "b"));
    }

    @Test
    void aSplitThatWouldLeaveNothingIsRefused() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        List<OwnedRange> before = shards.ranges();
        for (long at : new long[] {0, 10}) {
            assertThatIllegalArgumentException().as("a split at %d, where a range begins", at)
                    .isThrownBy(() -> shards.split(at, "c")).withMessageContaining("" + at);
        }
        assertThat(shards.ranges()).as("what was refused has changed nothing").isEqualTo(before);
    }

    @Test
    void onlyWhereRangesMeetCanTheyBeMerged() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        List<OwnedRange> before = shards.ranges();
        for (long at : new long[] {0, 9, 11, -1, END}) {
            assertThatIllegalArgumentException().as("a merge at %d, where no two ranges meet", at)
                    .isThrownBy(() -> shards.merge(at)).withMessageContaining("" + at);
        }
        assertThat(shards.ranges()).as("what was refused has changed nothing").isEqualTo(before);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        RangeShards shards = new RangeShards("a");
        for (long key : new long[] {-1, Long.MIN_VALUE, END}) {
            assertThatIllegalArgumentException().as("the shard of %d, which is no key", key)
                    .isThrownBy(() -> shards.locate(key)).withMessageContaining("" + key);
            assertThatIllegalArgumentException().as("a split at %d, which is no key", key)
                    .isThrownBy(() -> shards.split(key, "b")).withMessageContaining("" + key);
        }
        assertThatNullPointerException().as("a shard is not null").isThrownBy(() -> new RangeShards(null));
        assertThatNullPointerException().as("a shard is not null").isThrownBy(() -> shards.split(5, null));
        assertThatNullPointerException().as("a range is not null").isThrownBy(() -> shards.covering(null));
        assertThat(shards.ranges()).as("what was refused has changed nothing")
                .containsExactly(OwnedRange.of(0, END, "a"));
    }

    @Test
    void rangesThatWereShownDoNotChange() {
        RangeShards shards = new RangeShards("a");
        List<OwnedRange> before = shards.ranges();
        shards.split(10, "b");
        assertThat(before).as("what was returned before the split").containsExactly(OwnedRange.of(0, END, "a"));
    }
}
