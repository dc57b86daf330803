package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ShardDirectoryTest {

    private static final KeyRange FROM_100 = new KeyRange(100, 200);

    private final MemoryShard us = new MemoryShard();
    private final MemoryShard eu = new MemoryShard();
    private final MemoryShard asia = new MemoryShard();
    private final Map<String, ShardStore> stores = Map.of("us", us, "eu", eu, "asia", asia);

    @Test
    void rowsAreOnTheShardThatTheMapNames() {
        ShardDirectory directory = directory();
        directory.put(directory.map(), 7, "Ada");
        assertThat(directory.get(directory.map(), 7)).as("the row that was written").contains("Ada");
        assertThat(us.rows()).as("the rows of us, which owns all keys").isEqualTo(Map.of(7L, "Ada"));
        directory.remove(directory.map(), 7);
        assertThat(directory.get(directory.map(), 7)).as("the row that was deleted").isEmpty();
        assertThat(us.rows()).as("the rows of us").isEmpty();
    }

    @Test
    void aMoveTakesTheRowsAlong() {
        ShardDirectory directory = directory(99, 100, 150, 199, 200);
        moveToEu(directory);
        assertThat(eu.rows().keySet()).as("the keys on eu, which owns [100, 200) now")
                .containsExactly(100L, 150L, 199L);
        for (long key : new long[] {99, 100, 150, 199, 200}) {
            assertThat(directory.get(directory.map(), key)).as("the row of key %d", key).contains("row " + key);
        }
    }

    @Test
    void afterAMoveNoRowIsOnTwoShards() {
        ShardDirectory directory = directory(99, 100, 150, 199, 200);
        moveToEu(directory);
        assertThat(us.rows().keySet()).as("the keys that are left on us").containsExactly(99L, 200L);
    }

    @Test
    void manyRowsMoveInSmallSteps() {
        ShardDirectory directory = directory();
        for (long key = 0; key < 1_000; key++) {
            directory.put(directory.map(), key, "row " + key);
        }
        Move move = directory.move(new KeyRange(0, 700), "eu");
        assertThat(move.copy(10)).as("whether ten rows of 700 are all").isFalse();
        finish(move);
        assertThat(eu.rows()).as("the rows on eu").hasSize(700).containsEntry(699L, "row 699");
        assertThat(us.rows()).as("the rows on us").hasSize(300).doesNotContainKey(699L);
    }

    @Test
    void theMapSaysWhoOwnsWhatAfterwards() {
        ShardDirectory directory = directory();
        moveToEu(directory);
        assertThat(directory.map().ranges()).as("the ranges after a part of one has moved").containsExactly(
                OwnedRange.of(0, 100, "us"), OwnedRange.of(100, 200, "eu"),
                OwnedRange.of(200, Long.MAX_VALUE, "us"));
        finish(directory.move(new KeyRange(100, 150), "asia"));
        for (long key : new long[] {99, 100, 149, 150, 199, 200}) {
            assertThat(directory.map().shardOf(key)).as("the shard of key %d", key)
                    .isEqualTo(key < 100 || key >= 200 ? "us" : key < 150 ? "asia" : "eu");
        }
    }

    @Test
    void eachChangeOfAnOwnerMakesANewVersion() {
        ShardDirectory directory = directory(7);
        ShardMap first = directory.map();
        Move move = directory.move(FROM_100, "eu");
        assertThat(directory.map()).as("a move that has begun changes no owner").isEqualTo(first);
        finish(move);
        assertThat(directory.map().version()).as("the version after the commit").isEqualTo(2);
        directory.pin(7, "asia");
        assertThat(directory.map().version()).as("the version after a pin").isEqualTo(3);
        directory.pin(7, "asia");
        assertThat(directory.map().version()).as("the version after the same pin again: nothing has changed")
                .isEqualTo(3);
        directory.unpin(7);
        assertThat(directory.map().version()).as("the version after its end").isEqualTo(4);
        directory.unpin(7);
        assertThat(directory.map().version()).as("the version when nothing has changed").isEqualTo(4);
        assertThat(first).as("a map that has been handed out").isEqualTo(ShardMap.of("us"));
    }

    @Test
    void whatIsWrittenDuringAMoveIsNotLost() {
        ShardDirectory directory = directory(110, 120, 130);
        Move move = directory.move(FROM_100, "eu");
        move.copy(2);
        directory.put(directory.map(), 105, "new, behind the copier");
        directory.put(directory.map(), 110, "changed, behind the copier");
        directory.put(directory.map(), 130, "changed, ahead of the copier");
        directory.put(directory.map(), 140, "new, ahead of the copier");
        assertThat(directory.get(directory.map(), 110)).as("during the move, what was written last")
                .contains("changed, behind the copier");
        finish(move);
        assertThat(eu.rows()).as("the rows on eu after the commit").isEqualTo(Map.of(
                105L, "new, behind the copier", 110L, "changed, behind the copier", 120L, "row 120",
                130L, "changed, ahead of the copier", 140L, "new, ahead of the copier"));
    }

    @Test
    void whatIsDeletedDuringAMoveStaysDeleted() {
        ShardDirectory directory = directory(110, 120, 130);
        Move move = directory.move(FROM_100, "eu");
        move.copy(1);
        directory.remove(directory.map(), 110);
        directory.remove(directory.map(), 130);
        finish(move);
        assertThat(eu.rows().keySet()).as("the keys on eu: 110 was deleted behind the copier, 130 ahead of it")
                .containsExactly(120L);
        assertThat(directory.get(directory.map(), 110)).as("the row that was deleted").isEmpty();
    }

    @Test
    void whatIsWrittenAfterTheCopyIsNotLost() {
        ShardDirectory directory = directory(110);
        Move move = directory.move(FROM_100, "eu");
        assertThat(move.copy(100)).as("whether one row of a hundred is all").isTrue();
        directory.put(directory.map(), 199, "late");
        assertThat(move.copy(100)).as("all remains all, whatever is written").isTrue();
        move.commit();
        assertThat(directory.get(directory.map(), 199)).as("the row that was written between copy and commit")
                .contains("late");
    }

    @Test
    void theCopyIsMadeBeforeTheCommit() {
        ShardDirectory directory = directory(LongStream.range(100, 150).toArray());
        Move move = directory.move(FROM_100, "eu");
        boolean all = false;
        for (int step = 1; step <= 100 && !all; step++) {
            eu.puts();
            all = move.copy(7);
            assertThat(eu.puts()).as("the keys that copy(7) puts on eu, at call %d: not more than 7", step)
                    .hasSizeLessThanOrEqualTo(7);
            if (step == 3) {
                directory.put(directory.map(), 105, "changed, behind the copier");
                directory.put(directory.map(), 145, "changed, ahead of the copier");
            }
        }
        assertThat(all).as("whether 100 calls of copy(7) have copied 50 rows").isTrue();
        assertThat(eu.rows().keySet()).as("the keys on eu when copy has said that all rows are there")
                .containsAll(LongStream.range(100, 150).filter(key -> key != 105 && key != 145).boxed().toList());
        directory.put(directory.map(), 120, "changed, before the commit");
        eu.puts();
        move.commit();
        assertThat(eu.puts()).as("the keys that commit itself puts on eu: none but what was written during the move")
                .isSubsetOf(105L, 145L, 120L);
    }

    @Test
    void aStaleMapIsRefused() {
        ShardDirectory directory = directory(150);
        ShardMap old = directory.map();
        moveToEu(directory);
        assertThatThrownBy(() -> directory.put(old, 150, "lost"), "a write by version 1 to a key that has moved")
                .isInstanceOfSatisfying(StaleMapException.class, stale -> {
                    assertThat(stale.seen()).as("the version of the sender").isEqualTo(1);
                    assertThat(stale.current()).as("the version to fetch").isEqualTo(2);
                });
        assertThatThrownBy(() -> directory.get(old, 150), "a read by version 1")
                .isInstanceOf(StaleMapException.class);
        assertThatThrownBy(() -> directory.remove(old, 150), "a deletion by version 1")
                .isInstanceOf(StaleMapException.class);
        assertThat(us.rows()).as("the old owner has got nothing").isEmpty();
        assertThat(eu.rows()).as("the new owner has what it had").isEqualTo(Map.of(150L, "row 150"));
    }

    @Test
    void anOldMapThatNamesTheRightShardWillDo() {
        ShardDirectory directory = directory(7);
        ShardMap old = directory.map();
        moveToEu(directory);
        assertThat(directory.get(old, 7)).as("key 7 has not moved, so version 1 is as good as version 2 for it")
                .contains("row 7");
        directory.put(old, 8, "new");
        assertThat(directory.get(directory.map(), 8)).as("what was written by version 1").contains("new");
    }

    @Test
    void aDirectoryThatIsBehindRecognizesIt() {
        ShardDirectory directory = directory(7);
        ShardDirectory behind = new ShardDirectory(directory.map(), stores);
        moveToEu(directory);
        ShardMap newer = directory.map();
        for (Map.Entry<String, ThrowingCallable> request : Map.<String, ThrowingCallable>of(
                "read", () -> behind.get(newer, 7), "write", () -> behind.put(newer, 7, "lost"),
                "deletion", () -> behind.remove(newer, 7)).entrySet()) {
            assertThatThrownBy(request.getValue(), "a %s by version 2, at a directory with version 1", request.getKey())
                    .isInstanceOfSatisfying(StaleMapException.class, stale -> {
                        assertThat(stale.seen()).as("the version of the sender").isEqualTo(2);
                        assertThat(stale.current()).as("the version of the directory").isEqualTo(1);
                    });
        }
        assertThat(us.rows()).as("nothing has been written").isEqualTo(Map.of(7L, "row 7"));
    }

    @Test
    void anotherMachineCanTakeOverFromTheLatestMap() {
        ShardDirectory lost = directory(7, 150);
        lost.pin(7, "asia");
        moveToEu(lost);
        ShardDirectory standby = new ShardDirectory(lost.map(), stores);
        assertThat(standby.get(lost.map(), 7)).as("a pinned row, found by the one that took over").contains("row 7");
        assertThat(standby.get(lost.map(), 150)).as("a moved row").contains("row 150");
        finish(standby.move(new KeyRange(300, 400), "eu"));
        assertThat(standby.map().version()).as("versions go on from the 3 of the directory that was lost")
                .isEqualTo(4);
    }

    @Test
    void anAbortedMoveLeavesNothingBehind() {
        ShardDirectory directory = directory(110, 120, 130);
        ShardMap before = directory.map();
        Move move = directory.move(FROM_100, "eu");
        move.copy(2);
        directory.put(directory.map(), 110, "changed");
        move.abort();
        assertThat(eu.rows()).as("the rows on eu, which never became the owner").isEmpty();
        assertThat(us.rows()).as("the rows on us").isEqualTo(Map.of(110L, "changed", 120L, "row 120", 130L, "row 130"));
        assertThat(directory.map()).as("the map is as it was").isEqualTo(before);
        directory.put(directory.map(), 115, "later");
        assertThat(eu.rows()).as("nobody writes there any more").isEmpty();
    }

    @Test
    void aPinnedKeyIsWhereItIsPinned() {
        ShardDirectory directory = directory(7, 8);
        ShardMap old = directory.map();
        directory.pin(7, "eu");
        assertThat(eu.rows()).as("the row has moved").isEqualTo(Map.of(7L, "row 7"));
        assertThat(us.rows()).as("and is nowhere else").isEqualTo(Map.of(8L, "row 8"));
        assertThat(directory.get(directory.map(), 7)).as("it is found by the new map").contains("row 7");
        assertThatThrownBy(() -> directory.get(old, 7), "and refused by the old one")
                .isInstanceOf(StaleMapException.class);
    }

    @Test
    void aPinnedKeyMovesWhenItsOwnerDoes() {
        ShardDirectory directory = directory(7);
        directory.pin(7, "eu");
        directory.pin(7, "asia");
        assertThat(eu.rows()).as("where the customer lived").isEmpty();
        assertThat(asia.rows()).as("where the customer lives").isEqualTo(Map.of(7L, "row 7"));
        directory.unpin(7);
        assertThat(asia.rows()).as("where the customer lived").isEmpty();
        assertThat(us.rows()).as("the rows of us, whose key 7 is again").isEqualTo(Map.of(7L, "row 7"));
    }

    @Test
    void aCustomerIsPinnedToHerRegionAndTakesHerRowAlong() {
        ShardDirectory directory = directory(7, 8);
        directory.pin(7, "eu");
        assertThat(eu.rows()).as("the rows in Europe, where customer 7 lives").containsOnlyKeys(7L);
        finish(directory.move(new KeyRange(0, 100), "asia"));
        assertThat(asia.rows()).as("the range has moved to Asia").containsOnlyKeys(8L);
        assertThat(eu.rows()).as("and customer 7 has not").containsOnlyKeys(7L);
        ShardMap router = directory.map();
        directory.pin(7, "us");
        assertThat(us.rows()).as("customer 7 has moved to America, and her row with her").containsOnlyKeys(7L);
        assertThat(eu.rows()).as("the rows that are left in Europe").isEmpty();
        assertThatThrownBy(() -> directory.put(router, 7, "new address"), "a router that still has her in Europe")
                .isInstanceOf(StaleMapException.class);
    }

    @Test
    void aPinnedKeyHasNoPartInMoves() {
        ShardDirectory directory = directory(110, 120, 130);
        directory.pin(120, "us");
        directory.pin(130, "asia");
        moveToEu(directory);
        assertThat(us.rows().keySet()).as("pinned to us, which its range has left").containsExactly(120L);
        assertThat(asia.rows().keySet()).as("pinned to asia").containsExactly(130L);
        assertThat(eu.rows().keySet()).as("what has moved").containsExactly(110L);
        finish(directory.move(FROM_100, "asia"));
        assertThat(asia.rows().keySet()).as("pinned there, and moved there").containsExactly(110L, 130L);
        Move move = directory.move(FROM_100, "us");
        move.copy(10);
        directory.put(directory.map(), 120, "changed");
        move.abort();
        assertThat(us.rows()).as("an abort deletes what was copied, and not what is pinned")
                .isEqualTo(Map.of(120L, "changed"));
    }

    @Test
    void movesThatMakeNoSenseAreRefused() {
        ShardDirectory directory = directory(60, 150, 250);
        moveToEu(directory);
        ShardMap before = directory.map();
        for (KeyRange range : List.of(new KeyRange(150, 250), new KeyRange(50, 150), new KeyRange(50, 250),
                new KeyRange(99, 101), new KeyRange(100, 201), KeyRange.ALL)) {
            assertThatThrownBy(() -> directory.move(range, "asia"),
                    "%s is not within one range of the map", range).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> directory.move(FROM_100, "mars"), "no store is called mars")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.move(FROM_100, new String("eu")), "eu owns [100, 200) already")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.move(new KeyRange(120, 130), "eu"), "eu owns [120, 130) already")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.pin(7, "mars"), "no store is called mars")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(directory.map()).as("what was refused has changed nothing").isEqualTo(before);
        finish(directory.move(new KeyRange(199, 200), "asia"));
        assertThat(directory.map().version()).as("no move that was refused stands in the way of the next").isEqualTo(3);
    }

    @Test
    void thereIsOneMoveAtATimeAndItEndsOnce() {
        ShardDirectory directory = directory(110, 120);
        Move move = directory.move(FROM_100, "eu");
        assertThatThrownBy(() -> directory.move(new KeyRange(500, 600), "eu"), "a second move at the same time")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> directory.pin(7, "eu"), "a pin during a move")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> directory.unpin(7), "a pin's end during a move")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(move::commit, "a commit before all rows are copied")
                .isInstanceOf(IllegalStateException.class);
        for (int rows : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> move.copy(rows), "a copy of %d rows", rows)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + rows);
        }
        move.copy(100);
        assertThatThrownBy(() -> move.copy(0), "a copy of 0 rows when all are there")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        finish(move);
        assertThatThrownBy(move::commit, "a second commit").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(move::abort, "an abort after the commit").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> move.copy(1), "a copy after the commit").isInstanceOf(IllegalStateException.class);
        assertThat(eu.rows().keySet()).as("what has moved").containsExactly(110L, 120L);
    }

    @Test
    void aMoveThatHasEndedDoesNotReachIntoTheNext() {
        for (boolean committed : new boolean[] {true, false}) {
            ShardDirectory directory = directory(110, 120, 310, 320);
            Move ended = directory.move(FROM_100, "eu");
            while (!ended.copy(1)) {
                continue;
            }
            if (committed) {
                ended.commit();
            } else {
                ended.abort();
            }
            Move move = directory.move(new KeyRange(300, 400), "asia");
            move.copy(1);
            String how = committed ? "committed" : "aborted";
            assertThatThrownBy(ended::commit, "a commit of a move that was %s, during the next", how)
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(ended::abort, "an abort of a move that was %s, during the next", how)
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ended.copy(1), "a copy by a move that was %s, during the next", how)
                    .isInstanceOf(IllegalStateException.class);
            finish(move);
            assertThat(asia.rows().keySet()).as("what the next move has moved").containsExactly(310L, 320L);
            assertThat(directory.map().shardOf(150)).as("the shard of 150, whose move was %s", how)
                    .isEqualTo(committed ? "eu" : "us");
            List.of(us, eu, asia).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
        }
    }

    @Test
    void aCopyPutsNoMoreThanItIsAskedFor() {
        ShardDirectory directory = directory(LongStream.range(100, 150).toArray());
        Move move = directory.move(FROM_100, "eu");
        assertThat(eu.puts()).as("what the beginning of a move puts on eu").isEmpty();
        for (int rows : new int[] {1, 7, 20}) {
            move.copy(rows);
            assertThat(eu.puts()).as("the keys that copy(%d) puts on eu", rows).hasSizeLessThanOrEqualTo(rows);
        }
        assertThat(move.copy(Integer.MAX_VALUE)).as("whether 2147483647 rows of fifty are all").isTrue();
        assertThat(eu.rows()).as("the rows on eu").hasSize(50);
    }

    @Test
    void aMoveGetsPastThePinned() {
        ShardDirectory directory = directory(LongStream.range(100, 120).toArray());
        LongStream.range(100, 119).forEach(key -> directory.pin(key, key % 2 == 0 ? "us" : "asia"));
        eu.puts();
        finish(directory.move(FROM_100, "eu"), 1);
        assertThat(eu.puts()).as("the keys that were put on eu: no pinned one, not for a moment").containsExactly(119L);
        assertThat(us.rows()).as("the rows that are pinned to us").hasSize(10);
        assertThat(asia.rows()).as("the rows that are pinned to asia").hasSize(9);
    }

    @Test
    void whatIsOutsideOfTheRangeHasNoPartInTheMove() {
        ShardDirectory directory = directory(99, 100, 199, 200);
        directory.pin(150, "asia");
        Move move = directory.move(FROM_100, "eu");
        move.copy(10);
        for (long key : new long[] {0, 99, 150, 200, Long.MAX_VALUE - 1}) {
            directory.put(directory.map(), key, "changed");
            directory.remove(directory.map(), key);
        }
        assertThat(eu.puts()).as("what is put on eu during a move of [100, 200), with 150 pinned to asia")
                .containsExactly(100L, 199L);
    }

    @Test
    void howeverManyRowsThereAreNoneIsLeftBehind() {
        for (int count : new int[] {1, 10, 64, 99, 100, 101, 128, 200, 250, 1_000}) {
            for (long first : new long[] {0, Long.MAX_VALUE - count}) {
                KeyRange range = new KeyRange(first, first + count);
                ShardDirectory directory = directory(LongStream.range(first, first + count).toArray());
                Move given = directory.move(range, "eu");
                while (!given.copy(count)) {
                    continue;
                }
                given.abort();
                assertThat(eu.rows().keySet()).as("the keys on eu after %d rows of %s were copied and the move was "
                        + "given up", count, range).isEmpty();
                finish(directory.move(range, "eu"), count);
                assertThat(us.rows().keySet()).as("the keys left on us after %d rows of %s have moved", count, range)
                        .isEmpty();
                assertThat(eu.rows()).as("the rows on eu after %d rows of %s have moved", count, range).hasSize(count);
                eu.rows().keySet().forEach(eu::remove);
            }
        }
    }

    /** One row, and all that can be done to it before, during and after a move. */
    @Test
    void inWhateverOrderItIsCopiedAndWrittenARowIsNotLostNorDoubled() {
        for (int number = 0; number < 2 * 4 * 81 * 2; number++) {
            new OneRowInAMove(number).play();
        }
    }

    @Test
    void aRowThatIsDeletedAfterACopyFailedStaysDeleted() {
        for (int good = 0; good < 8; good++) {
            ShardDirectory directory = directory(110, 120, 130);
            Move move = directory.move(FROM_100, "eu");
            throwAt(good, () -> move.copy(10));
            directory.remove(directory.map(), 110);
            directory.put(directory.map(), 120, "changed");
            finish(move);
            assertThat(eu.rows()).as("the rows on eu, after call %d of a copy failed, 110 was deleted, 120 changed "
                    + "and the copy repeated", good + 1).isEqualTo(Map.of(120L, "changed", 130L, "row 130"));
            List.of(us, eu).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
        }
    }

    @Test
    void whatIsReadAfterAWriteThatFailedStaysSo() {
        for (int good = 0; good < 4; good++) {
            for (boolean removes : new boolean[] {true, false}) {
                ShardDirectory directory = directory(110, 120);
                Move move = directory.move(FROM_100, "eu");
                move.copy(10);
                throwAt(good, () -> {
                    if (removes) {
                        directory.remove(directory.map(), 110);
                    } else {
                        directory.put(directory.map(), 110, "changed");
                    }
                });
                Optional<String> read = directory.get(directory.map(), 110);
                assertThat(read.orElse(null)).as("the row after a write of it failed at call %d: old or new", good + 1)
                        .isIn("row 110", removes ? null : "changed");
                finish(move);
                assertThat(directory.get(directory.map(), 110)).as("the row after the commit, as it was read before")
                        .isEqualTo(read);
                List.of(us, eu).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
            }
        }
    }

    /** Two writes of a row that has been copied, and the commit: none, one or more of them fail, at any call. */
    @Test
    void howeverManyCallsFailWhatWasReadLastIsRead() {
        for (int choices = 0; choices < 4 * 3 * 3 * 8; choices++) {
            ShardDirectory directory = directory(110, 120);
            Move move = directory.move(FROM_100, "eu");
            move.copy(10);
            String first = choices % 2 == 0 ? "first" : null;
            String second = choices / 2 % 2 == 0 ? "second" : null;
            int[] fails = {choices / 4 % 3, choices / 12 % 3, choices / 36};
            throwAt(fails[0], () -> write(directory, 110, first));
            throwAt(fails[1], () -> write(directory, 110, second));
            Optional<String> read = directory.get(directory.map(), 110);
            throwAt(fails[2], move::commit);
            String story = "row 110, after " + (first == null ? "a deletion" : "a write") + " that failed at call "
                    + (fails[0] + 1) + " of a store, " + (second == null ? "a deletion" : "a write") + " at "
                    + (fails[1] + 1) + " and a commit at " + (fails[2] + 1) + ", if it made so many calls";
            assertThat(directory.get(directory.map(), 110)).as("%s: as it was read before the commit", story)
                    .isEqualTo(read);
            if (directory.map().version() == 1) {
                move.commit();
                assertThat(directory.get(directory.map(), 110)).as("%s and was repeated: as it was read before", story)
                        .isEqualTo(read);
            }
            assertThat(directory.get(directory.map(), 120)).as("row 120, which was left alone").contains("row 120");
            List.of(us, eu).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
        }
    }

    private static void write(ShardDirectory directory, long key, String row) {
        if (row == null) {
            directory.remove(directory.map(), key);
        } else {
            directory.put(directory.map(), key, row);
        }
    }

    @Test
    void whereverAStoreThrowsNoRowIsLost() {
        for (int good = 0; good < 40; good++) {
            ShardDirectory directory = directory(110, 120);
            Move[] move = new Move[1];
            int call = good;
            throwAt(good, () -> {
                directory.pin(120, "asia");
                directory.unpin(120);
                move[0] = directory.move(FROM_100, "eu");
                move[0].copy(10);
                directory.put(directory.map(), 115, "row 115");
                move[0].commit();
            });
            for (long key : new long[] {110, 120}) {
                assertThat(directory.get(directory.map(), key)).as("the row of %d after a pin, its end and a move, of "
                        + "which call %d failed", key, call + 1).contains("row " + key);
            }
            List.of(us, eu, asia).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
        }
    }

    /** Whoever is told that an abort or a commit failed can find out whether the move goes on, and go on. */
    @Test
    void anEndThatFailedHasHappenedOrTheMoveGoesOn() {
        for (int good = 0; good < 12; good++) {
            for (boolean aborts : new boolean[] {true, false}) {
                ShardDirectory directory = directory(110, 120, 130);
                Move move = directory.move(FROM_100, "eu");
                move.copy(10);
                throwAt(good, aborts ? move::abort : move::commit);
                directory.put(directory.map(), 120, "changed");
                directory.remove(directory.map(), 130);
                try {
                    finish(move);
                } catch (IllegalStateException ended) {
                    assertThat(directory.map().version()).as("the version after an end that failed at call %d",
                            good + 1).isEqualTo(aborts ? 1 : 2);
                }
                assertThat(directory.get(directory.map(), 110)).as("row 110 after an end that failed at call %d",
                        good + 1).contains("row 110");
                assertThat(directory.get(directory.map(), 120)).as("row 120, changed since").contains("changed");
                assertThat(directory.get(directory.map(), 130)).as("row 130, deleted since").isEmpty();
                List.of(us, eu).forEach(shard -> shard.rows().keySet().forEach(shard::remove));
            }
        }
    }

    @Test
    void aPinThatEndsOnTheShardOfItsRangeEnds() {
        ShardDirectory directory = directory(120);
        directory.pin(120, "us");
        assertThat(directory.map().version()).as("the version after a pin to the shard that the key is on")
                .isEqualTo(2);
        directory.unpin(120);
        assertThat(directory.map().version()).as("the version after the end of that pin").isEqualTo(3);
        assertThat(directory.map().pins()).as("the pins that are left").isEmpty();
        moveToEu(directory);
        assertThat(eu.rows().keySet()).as("the row follows its range again").containsExactly(120L);
    }

    @Test
    void aPinHoldsForARowThatIsYetToCome() {
        ShardDirectory directory = directory();
        directory.pin(7, "eu");
        directory.put(directory.map(), 7, "Ada");
        assertThat(eu.rows()).as("the rows of eu, where 7 is pinned").isEqualTo(Map.of(7L, "Ada"));
        directory.pin(7, "us");
        directory.pin(7, "asia");
        assertThat(asia.rows()).as("the rows of asia, where 7 is pinned now").isEqualTo(Map.of(7L, "Ada"));
        assertThat(us.rows()).as("the rows of us, where 7 was pinned for a while").isEmpty();
        assertThat(eu.rows()).as("the rows of eu, where 7 was pinned first").isEmpty();
    }

    /** As if it had come over the network: equal, and no object of it the same. */
    @Test
    void aMapIsWhatItSaysNotTheObjectThatSaysIt() {
        ShardDirectory directory = directory(7, 150);
        directory.pin(1_000, "asia");
        moveToEu(directory);
        ShardMap map = directory.map();
        ShardMap sent = new ShardMap(map.version(), map.ranges().stream().map(range -> OwnedRange.of(
                range.range().from(), range.range().to(), new String(range.shard()))).toList(),
                Map.of(1_000L, new String("asia")));
        for (long key : new long[] {7, 150}) {
            assertThat(directory.get(sent, key)).as("the row of %d, by an equal map", key).contains("row " + key);
        }
        directory.put(sent, 1_000, "pinned");
        assertThat(asia.rows()).as("the rows of asia").containsEntry(1_000L, "pinned");
    }

    @Test
    void aDirectoryKeepsItsStoresToItself() {
        Map<String, ShardStore> given = new HashMap<>(stores);
        ShardDirectory directory = new ShardDirectory(ShardMap.of("us"), given);
        given.put("us", new MemoryShard());
        given.remove("eu");
        directory.put(directory.map(), 150, "row 150");
        assertThat(us.rows()).as("the rows of the store that was us when the directory was made").hasSize(1);
        moveToEu(directory);
        assertThat(eu.rows()).as("the rows of the store that was eu").hasSize(1);
    }

    @Test
    void aMapOrAStoreThatIsMissingIsNoticedAtOnce() {
        new ShardDirectory(ShardMap.of("us"), stores);
        ShardMap pinned = new ShardMap(4, ShardMap.of("us").ranges(), Map.of(7L, "mars"));
        assertThatThrownBy(() -> new ShardDirectory(ShardMap.of("mars"), stores), "mars owns a range and is no store")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mars");
        assertThatThrownBy(() -> new ShardDirectory(pinned, stores), "7 is pinned to mars, which is no store")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("mars");
        ShardMap map = ShardMap.of("us");
        assertThatThrownBy(() -> new ShardDirectory(null, stores), "a map that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ShardDirectory(map, null), "stores that are null")
                .isInstanceOf(NullPointerException.class);
        Map<String, ShardStore> withNull = new HashMap<>(stores);
        withNull.put("mars", null);
        assertThatThrownBy(() -> new ShardDirectory(map, withNull), "a store that is null")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void badInputIsRefused() {
        ShardDirectory directory = directory(7);
        ShardMap map = directory.map();
        for (long key : List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> directory.get(map, key), "a read of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
            assertThatThrownBy(() -> directory.put(map, key, "row"), "a write of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
            assertThatThrownBy(() -> directory.remove(map, key), "a deletion of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
            assertThatThrownBy(() -> directory.pin(key, "eu"), "a pin of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.unpin(key), "the end of a pin of %d, which is no key", key)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + key);
        }
        assertThatThrownBy(() -> directory.get(null, 7), "a read by a map that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.put(null, 7, "row"), "a write by a map that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.remove(null, 7), "a deletion by a map that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.put(map, 7, null), "a row that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.move(null, "eu"), "a move of a range that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.move(FROM_100, null), "a move to a shard that is null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> directory.pin(7, null), "a pin to a shard that is null")
                .isInstanceOf(NullPointerException.class);
        assertThat(directory.map()).as("what was refused has changed no map").isEqualTo(map);
        assertThat(us.rows()).as("what was refused has changed no row").isEqualTo(Map.of(7L, "row 7"));
        assertThat(eu.rows()).as("nor put one elsewhere").isEmpty();
    }

    /** A directory in which us owns everything, and has some rows. */
    private ShardDirectory directory(long... keys) {
        ShardDirectory directory = new ShardDirectory(ShardMap.of("us"), stores);
        for (long key : keys) {
            directory.put(directory.map(), key, "row " + key);
        }
        return directory;
    }

    private static void moveToEu(ShardDirectory directory) {
        finish(directory.move(FROM_100, "eu"));
    }

    private static void finish(Move move) {
        finish(move, 7);
    }

    private static void finish(Move move, int rows) {
        for (int step = 0; step < 1_000 && !move.copy(rows); step++) {
            continue;
        }
        move.commit();
    }

    /** Lets the stores answer so many calls, throw at the next one, and answer again. */
    private void throwAt(int good, Runnable action) {
        RuntimeException injected = new IllegalStateException("the shard is far away");
        int[] left = {good};
        List<MemoryShard> shards = List.of(us, eu, asia);
        shards.forEach(shard -> shard.beforeEachCall(() -> {
            if (left[0]-- == 0) {
                throw injected;
            }
        }));
        try {
            action.run();
        } catch (RuntimeException failure) {
            assertThat(failure).as("what the call throws when a store throws").isSameAs(injected);
        } finally {
            shards.forEach(shard -> shard.beforeEachCall(() -> { }));
        }
    }
}
