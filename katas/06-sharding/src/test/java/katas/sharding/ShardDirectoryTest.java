package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
        assertThatExceptionOfType(StaleMapException.class).as("a write by version 1 to a key that has moved")
                .isThrownBy(() -> directory.put(old, 150, "lost")).satisfies(stale -> {
                    assertThat(stale.seen()).as("the version of the sender").isEqualTo(1);
                    assertThat(stale.current()).as("the version to fetch").isEqualTo(2);
                });
        assertThatExceptionOfType(StaleMapException.class).as("a read by version 1")
                .isThrownBy(() -> directory.get(old, 150));
        assertThatExceptionOfType(StaleMapException.class).as("a deletion by version 1")
                .isThrownBy(() -> directory.remove(old, 150));
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
        assertThatExceptionOfType(StaleMapException.class).as("version 2 shown to a directory with version 1")
                .isThrownBy(() -> behind.put(directory.map(), 7, "lost"))
                .satisfies(stale -> assertThat(stale.current()).as("the version of the directory").isEqualTo(1));
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
        assertThatExceptionOfType(StaleMapException.class).as("and refused by the old one")
                .isThrownBy(() -> directory.get(old, 7));
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
        ShardDirectory directory = directory();
        moveToEu(directory);
        ShardMap before = directory.map();
        assertThatIllegalArgumentException().as("keys in several ranges")
                .isThrownBy(() -> directory.move(new KeyRange(150, 250), "asia")).withMessageContaining("250");
        assertThatIllegalArgumentException().as("an unknown shard")
                .isThrownBy(() -> directory.move(FROM_100, "mars")).withMessageContaining("mars");
        assertThatIllegalArgumentException().as("a move to the shard that owns the range already")
                .isThrownBy(() -> directory.move(FROM_100, "eu")).withMessageContaining("eu");
        assertThatIllegalArgumentException().as("a pin to an unknown shard")
                .isThrownBy(() -> directory.pin(7, "mars")).withMessageContaining("mars");
        assertThat(directory.map()).as("what was refused has changed nothing").isEqualTo(before);
    }

    @Test
    void thereIsOneMoveAtATimeAndItEndsOnce() {
        ShardDirectory directory = directory(110, 120);
        Move move = directory.move(FROM_100, "eu");
        assertThatIllegalStateException().as("a second move at the same time")
                .isThrownBy(() -> directory.move(new KeyRange(500, 600), "eu"));
        assertThatIllegalStateException().as("a pin during a move").isThrownBy(() -> directory.pin(7, "eu"));
        assertThatIllegalStateException().as("a pin's end during a move").isThrownBy(() -> directory.unpin(7));
        assertThatIllegalStateException().as("a commit before all rows are copied").isThrownBy(move::commit);
        assertThatIllegalArgumentException().as("a copy of no rows").isThrownBy(() -> move.copy(0))
                .withMessageContaining("0");
        finish(move);
        assertThatIllegalStateException().as("a second commit").isThrownBy(move::commit);
        assertThatIllegalStateException().as("an abort after the commit").isThrownBy(move::abort);
        assertThatIllegalStateException().as("a copy after the commit").isThrownBy(() -> move.copy(1));
        assertThat(eu.rows().keySet()).as("what has moved").containsExactly(110L, 120L);
    }

    @Test
    void badInputIsRefused() {
        ShardDirectory directory = directory();
        ShardMap map = directory.map();
        for (long key : List.of(-1L, Long.MAX_VALUE)) {
            assertThatIllegalArgumentException().as("%d is no key", key).isThrownBy(() -> directory.get(map, key))
                    .withMessageContaining("" + key);
            assertThatIllegalArgumentException().as("%d is no key", key).isThrownBy(() -> directory.pin(key, "eu"))
                    .withMessageContaining("" + key);
        }
        assertThatIllegalArgumentException().as("a map with a shard that is not there")
                .isThrownBy(() -> new ShardDirectory(ShardMap.of("mars"), stores)).withMessageContaining("mars");
        assertThatNullPointerException().as("a map is not null").isThrownBy(() -> directory.get(null, 7));
        assertThatNullPointerException().as("a row is not null").isThrownBy(() -> directory.put(map, 7, null));
        assertThatNullPointerException().as("a range is not null").isThrownBy(() -> directory.move(null, "eu"));
        assertThatNullPointerException().as("a shard is not null").isThrownBy(() -> directory.move(FROM_100, null));
        assertThatNullPointerException().as("a shard is not null").isThrownBy(() -> directory.pin(7, null));
        assertThatNullPointerException().as("a map is not null").isThrownBy(() -> new ShardDirectory(null, stores));
        assertThatNullPointerException().as("stores are not null").isThrownBy(() -> new ShardDirectory(map, null));
        assertThat(directory.map()).as("what was refused has changed nothing").isEqualTo(map);
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
        for (int step = 0; step < 1_000 && !move.copy(7); step++) {
            continue;
        }
        move.commit();
    }
}
