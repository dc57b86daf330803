package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

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
            assertThatThrownBy(() -> shards.split(at, "c"), "a split at %d, where a range begins", at)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + at);
        }
        assertThat(shards.ranges()).as("what was refused has changed nothing").isEqualTo(before);
    }

    @Test
    void onlyWhereRangesMeetCanTheyBeMerged() {
        RangeShards shards = new RangeShards("a");
        shards.split(10, "b");
        List<OwnedRange> before = shards.ranges();
        for (long at : new long[] {0, 9, 11, -1, Long.MIN_VALUE, END - 1, END}) {
            assertThatThrownBy(() -> shards.merge(at), "a merge at %d, where no two ranges meet", at)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + at);
        }
        assertThat(shards.ranges()).as("what was refused has changed nothing").isEqualTo(before);
    }

    /** Where a double has no room for every number, and where sums overflow. */
    @Test
    void keysMayBeLarge() {
        for (long at : new long[] {1L << 31, (1L << 32) + 1, (1L << 53) + 1, (1L << 62) + 1, END - 2, END - 1}) {
            RangeShards shards = new RangeShards("a");
            shards.split(at, "b");
            assertThat(shards.locate(at - 1)).as("key %d, the last below the split", at - 1).isEqualTo("a");
            assertThat(shards.locate(at)).as("key %d, the first above the split", at).isEqualTo("b");
            assertThat(shards.locate(END - 1)).as("the last key of all").isEqualTo("b");
            assertThat(shards.covering(new KeyRange(at - 1, at))).as("the parts of [%d, %d)", at - 1, at)
                    .containsExactly(OwnedRange.of(at - 1, at, "a"));
            assertThat(shards.covering(new KeyRange(at, END))).as("the parts from %d on", at)
                    .containsExactly(OwnedRange.of(at, END, "b"));
            assertThat(shards.covering(new KeyRange(at - 1, END))).as("the parts from %d on", at - 1)
                    .containsExactly(OwnedRange.of(at - 1, at, "a"), OwnedRange.of(at, END, "b"));
            shards.merge(at);
            assertThat(shards.ranges()).as("all ranges after a merge at %d", at)
                    .containsExactly(OwnedRange.of(0, END, "a"));
        }
    }

    @Test
    void theFirstKeyMayBeARangeOfItsOwn() {
        RangeShards shards = new RangeShards("a");
        shards.split(1, "b");
        assertThat(shards.locate(0)).as("key 0, which is left alone").isEqualTo("a");
        assertThat(shards.covering(new KeyRange(0, 1))).as("the parts of [0, 1)")
                .containsExactly(OwnedRange.of(0, 1, "a"));
        assertThat(shards.covering(new KeyRange(0, 2))).as("the parts of [0, 2)")
                .containsExactly(OwnedRange.of(0, 1, "a"), OwnedRange.of(1, 2, "b"));
        shards.merge(1);
        assertThat(shards.ranges()).as("all ranges after a merge at 1").containsExactly(OwnedRange.of(0, END, "a"));
    }

    @Test
    void aNameMayBeAnyText() {
        for (String name : OddNames.ODD) {
            RangeShards shards = new RangeShards(name);
            shards.split(10, name);
            assertThat(shards.covering(new KeyRange(5, 15))).as("one part for each range, both on \"%s\"", name)
                    .containsExactly(OwnedRange.of(5, 10, name), OwnedRange.of(10, 15, name));
        }
    }

    @Test
    void aKeyIsFoundInTimeOfALogarithm() {
        Scaling.assertFlat("locating a key takes little longer among many ranges than among few", 30, 1_920,
                count -> {
                    RangeShards shards = split(count);
                    long[] next = {0};
                    return () -> shards.locate(next[0]++ * 7_919 % (10L * count));
                });
        Scaling.assertFlat("finding the parts of a small range takes little longer among many ranges than among few",
                30, 1_920, count -> {
                    RangeShards shards = split(count);
                    long[] next = {0};
                    return () -> {
                        long from = next[0]++ * 7_919 % (10L * count);
                        shards.covering(new KeyRange(from, from + 20));
                    };
                });
    }

    @Test
    void keysThatAreNoneAreRefused() {
        RangeShards shards = new RangeShards("a");
        for (long key : new long[] {-1, Long.MIN_VALUE, END}) {
            assertThatThrownBy(() -> shards.locate(key), "the shard of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
            assertThatThrownBy(() -> shards.split(key, "b"), "a split at %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
        }
        assertThatThrownBy(() -> new RangeShards(null), "the first shard is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> shards.split(5, null), "a shard to split to is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> shards.covering(null), "a range to cover is null")
                .isInstanceOf(NullPointerException.class);
        assertThat(shards.ranges()).as("what was refused has changed nothing")
                .containsExactly(OwnedRange.of(0, END, "a"));
    }

    @Test
    void rangesThatWereShownDoNotChange() {
        RangeShards shards = new RangeShards("a");
        List<OwnedRange> before = shards.ranges();
        List<OwnedRange> parts = shards.covering(new KeyRange(5, 15));
        shards.split(10, "b");
        assertThat(before).as("what was returned before the split").containsExactly(OwnedRange.of(0, END, "a"));
        assertThat(parts).as("the parts that were returned before the split")
                .containsExactly(OwnedRange.of(5, 15, "a"));
    }

    private static RangeShards split(int count) {
        RangeShards shards = new RangeShards("a");
        for (long range = 1; range < count; range++) {
            shards.split(10 * range, "shard " + range % 7);
        }
        return shards;
    }
}
