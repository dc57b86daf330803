package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import testkit.Scaling;

class MvccStoreTest {

    private static MvccStore<String, Integer> storeOf(Map<String, Integer> values) {
        MvccStore<String, Integer> store = new MvccStore<>();
        MvccTransaction<String, Integer> first = store.begin(Isolation.SNAPSHOT);
        values.forEach(first::put);
        first.commit();
        return store;
    }

    private static void write(MvccStore<String, Integer> store, String key, int value) {
        MvccTransaction<String, Integer> writer = store.begin(Isolation.SNAPSHOT);
        writer.put(key, value);
        writer.commit();
    }

    @Test
    void whatWasCommittedIsRead() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> reader = store.begin(Isolation.SNAPSHOT);
        assertThat(reader.get("x")).as("a committed value is read by those who begin afterwards").contains(1);
        assertThat(reader.get("y")).as("a key that nobody has written has no value").isEmpty();
    }

    @Test
    void ownWritesAreRead() {
        MvccTransaction<String, Integer> t1 = storeOf(Map.of("x", 1, "y", 1)).begin(Isolation.SNAPSHOT);
        t1.put("x", 2);
        t1.delete("y");
        assertThat(t1.get("x")).as("a transaction sees what it has put").contains(2);
        assertThat(t1.get("y")).as("a transaction does not see what it has deleted").isEmpty();
    }

    @Test
    void aScanShowsOwnWrites() {
        MvccTransaction<String, Integer> t1 = storeOf(Map.of("b", 1, "c", 1, "d", 1)).begin(Isolation.SNAPSHOT);
        t1.put("a", 2);
        t1.delete("b");
        assertThat(t1.scan("a", "d")).as("a scan shows the range without its end, with what the transaction wrote")
                .isEqualTo(Map.of("a", 2, "c", 1));
    }

    @Test
    void whatWasRolledBackIsNeverSeen() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        t1.put("x", 2);
        t1.rollback();
        assertThat(store.begin(Isolation.SNAPSHOT).get("x")).as("a rollback leaves what was").contains(1);
        assertThatThrownBy(t1::commit, "a transaction ends once").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTransactionReadsTheMomentAtWhichItBegan() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1, "y", 1));
        MvccTransaction<String, Integer> reader = store.begin(Isolation.SNAPSHOT);
        write(store, "x", 2);
        write(store, "z", 2);
        assertThat(reader.get("x")).as("what was committed after the beginning is not read").contains(1);
        assertThat(reader.scan("a", "zz")).as("a scan shows the same moment").isEqualTo(Map.of("x", 1, "y", 1));
    }

    @Test
    void ofTwoWritersOfAKeyTheFirstToCommitWins() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 100));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        MvccTransaction<String, Integer> t2 = store.begin(Isolation.SNAPSHOT);
        t1.put("x", t1.get("x").orElseThrow() + 10);
        t2.put("x", t2.get("x").orElseThrow() + 20);
        t2.commit();
        Throwable refusal = catchThrowable(t1::commit);
        assertThat(refusal).as("the second to commit would undo what it has not seen")
                .isInstanceOf(WriteConflictException.class);
        assertThat(((WriteConflictException) refusal).key()).as("the refusal tells the key").isEqualTo("x");
        assertThat(store.begin(Isolation.SNAPSHOT).get("x")).as("the first commit stays").contains(120);
    }

    @Test
    void versionsThatNobodySeesAreDropped() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 0));
        MvccTransaction<String, Integer> reader = store.begin(Isolation.SNAPSHOT);
        for (int i = 1; i <= 10; i++) {
            write(store, "x", i);
        }
        assertThat(store.versions()).as("the one that the reader sees, and the latest").isEqualTo(2);
        assertThat(reader.get("x")).as("the reader's version is there").contains(0);
        reader.rollback();
        assertThat(store.versions()).as("with nobody open only the latest is held").isEqualTo(1);
    }

    @Test
    void aVersionGoesWithTheLastWhoSeesIt() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 0));
        MvccTransaction<String, Integer> old = store.begin(Isolation.SNAPSHOT);
        write(store, "x", 1);
        MvccTransaction<String, Integer> young = store.begin(Isolation.SNAPSHOT);
        assertThat(store.versions()).as("the one that the old reader sees, and the latest").isEqualTo(2);
        old.rollback();
        assertThat(store.versions()).as("the young reader sees the latest, and nobody the other").isEqualTo(1);
        assertThat(young.get("x")).as("the young reader's version is there").contains(1);
    }

    @Test
    void aDeletionLeavesNothing() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 0));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        t1.delete("x");
        t1.commit();
        assertThat(store.versions()).as("with nobody open a deleted key takes no room").isZero();
    }

    @Test
    void aTransactionThatOnlyReadsIsNeverRefused() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 0));
        MvccTransaction<String, Integer> reader = store.begin(Isolation.SERIALIZABLE);
        reader.get("x");
        write(store, "x", 1);
        assertThat(catchThrowable(reader::commit)).as("it fits in where it began").isNull();
    }

    @Test
    void writeSkewIsRefused() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1, "y", 1));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        MvccTransaction<String, Integer> t2 = store.begin(Isolation.SERIALIZABLE);
        t1.get("y");
        t2.get("x");
        t1.put("x", 0);
        t2.put("y", 0);
        t1.commit();
        assertThatThrownBy(t2::commit, "each has overwritten what the other one read, so there is no order")
                .isInstanceOf(SerializationFailureException.class);
    }

    @Test
    void whatWasReadAsAbsentIsValidatedToo() {
        MvccStore<String, Integer> store = new MvccStore<>();
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        MvccTransaction<String, Integer> t2 = store.begin(Isolation.SERIALIZABLE);
        t1.get("y");
        t2.get("x");
        t1.put("x", 1);
        t2.put("y", 1);
        t1.commit();
        assertThatThrownBy(t2::commit, "that there was nothing has been read as well")
                .isInstanceOf(SerializationFailureException.class);
    }

    @Test
    void phantomSkewIsRefused() {
        MvccStore<String, Integer> store = new MvccStore<>();
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        MvccTransaction<String, Integer> t2 = store.begin(Isolation.SERIALIZABLE);
        t1.scan("a", "z");
        t2.scan("a", "z");
        t1.put("b", 1);
        t2.put("c", 1);
        t1.commit();
        assertThatThrownBy(t2::commit, "a key has come into the range that it has scanned")
                .isInstanceOf(SerializationFailureException.class);
    }

    @Test
    void theReadOnlyAnomalyIsRefused() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 0, "y", 0));
        MvccTransaction<String, Integer> fee = store.begin(Isolation.SERIALIZABLE);
        fee.get("x");
        fee.get("y");
        MvccTransaction<String, Integer> deposit = store.begin(Isolation.SERIALIZABLE);
        deposit.get("y");
        deposit.put("y", 20);
        deposit.commit();
        MvccTransaction<String, Integer> report = store.begin(Isolation.SERIALIZABLE);
        report.get("x");
        report.get("y");
        report.commit();
        fee.put("x", -11);
        assertThatThrownBy(fee::commit, "the report has seen the deposit and no fee, the fee has seen no deposit")
                .isInstanceOf(SerializationFailureException.class);
    }

    @Test
    void rollingBackWhatHasEndedDoesNothing() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> ended = store.begin(Isolation.SNAPSHOT);
        MvccTransaction<String, Integer> reader = store.begin(Isolation.SNAPSHOT);
        ended.commit();
        ended.rollback();
        ended.rollback();
        write(store, "x", 2);
        assertThat(reader.get("x")).as("the reader began at the same moment, and still sees it").contains(1);
        assertThat(store.versions()).as("the one that the reader sees, and the latest").isEqualTo(2);
    }

    @Test
    void whatHasEndedDoesNothingMore() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> committed = store.begin(Isolation.SNAPSHOT);
        committed.commit();
        MvccTransaction<String, Integer> rolledBack = store.begin(Isolation.SERIALIZABLE);
        rolledBack.rollback();
        MvccTransaction<String, Integer> refused = store.begin(Isolation.SNAPSHOT);
        refused.put("x", 5);
        write(store, "x", 2);
        assertThat(catchThrowable(refused::commit)).as("x was written first by another one")
                .isInstanceOf(WriteConflictException.class);
        List.of(committed, rolledBack, refused).forEach(ended -> {
            assertThatThrownBy(() -> ended.get("x"), "get").isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ended.scan("a", "z"), "scan").isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ended.put("x", 3), "put").isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> ended.delete("x"), "delete").isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(ended::commit, "commit").isInstanceOf(IllegalStateException.class);
        });
        assertThat(store.versions()).as("nobody is open, so one version is held").isEqualTo(1);
    }

    @Test
    void nullIsRefused() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        assertThatThrownBy(() -> store.begin(null), "begin(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.get(null), "get(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.put(null, 1), "put(null, 1)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.put("x", null), "put(x, null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.delete(null), "delete(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.scan(null, "x"), "scan(null, x)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> t1.scan("x", null), "scan(x, null)").isInstanceOf(NullPointerException.class);
        assertThat(t1.get("x")).as("nothing of it was done").contains(1);
        t1.commit();
    }

    @Test
    void aRangeUpsideDownIsRefused() {
        MvccTransaction<String, Integer> t1 = storeOf(Map.of("x", 1)).begin(Isolation.SNAPSHOT);
        assertThatThrownBy(() -> t1.scan("yolk", "albumen"), "scan(yolk, albumen)")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("yolk")
                .hasMessageContaining("albumen");
        assertThat(t1.scan("x", "x")).as("a range that ends where it begins is empty").isEmpty();
    }

    @Test
    void keysAreWhatComparesAsEqual() {
        MvccStore<BigDecimal, Integer> store = new MvccStore<>();
        MvccTransaction<BigDecimal, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        MvccTransaction<BigDecimal, Integer> t2 = store.begin(Isolation.SERIALIZABLE);
        MvccTransaction<BigDecimal, Integer> t3 = store.begin(Isolation.SERIALIZABLE);
        t1.put(new BigDecimal("1.0"), 7);
        assertThat(t1.get(new BigDecimal("1.00"))).as("1.00 compares as equal to 1.0, also among own writes")
                .contains(7);
        t2.put(new BigDecimal("1.000"), 8);
        assertThat(t3.get(new BigDecimal("1"))).as("nothing is committed").isEmpty();
        t3.put(new BigDecimal("2"), 9);
        t1.commit();
        assertThatThrownBy(t2::commit, "both have written a key that compares as equal to 1")
                .isInstanceOf(WriteConflictException.class);
        assertThatThrownBy(t3::commit, "what was read as 1 has been written as 1.0")
                .isInstanceOf(SerializationFailureException.class);
        assertThat(store.begin(Isolation.SNAPSHOT).get(new BigDecimal("1.00"))).as("committed as 1.0").contains(7);
        assertThat(store.versions()).as("one key, one version").isEqualTo(1);
    }

    @Test
    void theLowestOfTheKeysThatBothHaveWrittenIsTold() {
        MvccStore<String, Integer> store = new MvccStore<>();
        MvccTransaction<String, Integer> late = store.begin(Isolation.SERIALIZABLE);
        List.of("peach", "banana", "cherry", "apple", "fig", "almond").forEach(key -> late.put(key, 1));
        late.get("zucchini");
        write(store, "zucchini", 1);
        write(store, "cherry", 1);
        write(store, "peach", 1);
        write(store, "banana", 1);
        Throwable refusal = catchThrowable(late::commit);
        assertThat(refusal).as("a write conflict comes before a serialization failure")
                .isInstanceOf(WriteConflictException.class);
        assertThat(((WriteConflictException) refusal).key()).as("the lowest of banana, cherry and peach")
                .isEqualTo("banana");
    }

    @Test
    void aDeletionIsAWriteAlsoOfWhatIsNotThere() {
        MvccStore<String, Integer> store = new MvccStore<>();
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        MvccTransaction<String, Integer> t2 = store.begin(Isolation.SNAPSHOT);
        t1.delete("x");
        t2.put("x", 1);
        t1.commit();
        assertThatThrownBy(t2::commit, "t1 has deleted x, which had no value")
                .isInstanceOf(WriteConflictException.class);
    }

    @Test
    void theMarkOfADeletionGoesWithTheLastThatBeganBefore() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1));
        MvccTransaction<String, Integer> old = store.begin(Isolation.SNAPSHOT);
        MvccTransaction<String, Integer> deleting = store.begin(Isolation.SNAPSHOT);
        deleting.delete("x");
        deleting.commit();
        assertThat(store.versions()).as("the value that the old one sees, and the mark").isEqualTo(2);
        MvccTransaction<String, Integer> young = store.begin(Isolation.SNAPSHOT);
        old.rollback();
        assertThat(store.versions()).as("the young one began after the deletion, and needs no mark").isZero();
        assertThat(young.get("x")).as("it finds nothing").isEmpty();
    }

    @Test
    void aScanIsAMapOfItsOwn() {
        MvccStore<String, Integer> store = storeOf(Map.of("b", 2, "a", 1, "c", 3));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        SortedMap<String, Integer> seen = t1.scan("a", "z");
        assertThat(seen.keySet()).as("in ascending order").containsExactly("a", "b", "c");
        t1.put("d", 4);
        t1.delete("a");
        write(store, "b", 9);
        assertThat(seen).as("what was scanned before").isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
        try {
            seen.clear();
        } catch (UnsupportedOperationException fixed) {
            assertThat(seen).as("a map that cannot be changed is a map of its own as well").hasSize(3);
        }
        assertThat(t1.scan("a", "z")).as("what the transaction sees does not depend on it")
                .isEqualTo(Map.of("b", 2, "c", 3, "d", 4));
    }

    @Test
    void whoseKeysNobodyElseWritesIsNeverRefused() {
        MvccStore<String, Integer> store = storeOf(Map.of("a", 1, "m", 1, "z", 1));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SERIALIZABLE);
        t1.get("m");
        t1.scan("b", "m");
        t1.put("m", 2);
        write(store, "a", 2);
        write(store, "n", 2);
        MvccTransaction<String, Integer> gone = store.begin(Isolation.SNAPSHOT);
        gone.put("c", 1);
        gone.rollback();
        assertThat(catchThrowable(t1::commit)).as("nobody has written m or a key from b to m").isNull();
    }

    @Test
    void atSnapshotReadsAreNoReason() {
        MvccStore<String, Integer> store = storeOf(Map.of("x", 1, "y", 1));
        MvccTransaction<String, Integer> t1 = store.begin(Isolation.SNAPSHOT);
        t1.get("y");
        t1.scan("a", "z");
        t1.put("x", 2);
        write(store, "y", 2);
        assertThat(catchThrowable(t1::commit)).as("at SNAPSHOT only writes are compared").isNull();
    }

    @Test
    void aTransactionTakesNoTimeForKeysThatItLeavesAlone() {
        Scaling.assertFlat("a transaction of few keys takes little longer among many keys than among few", 100, 30_000,
                keys -> {
                    MvccStore<Integer, Integer> store = numbered(keys);
                    int[] next = {0};
                    return () -> {
                        int key = next[0]++ * 7_919 % keys;
                        MvccTransaction<Integer, Integer> writer = store.begin(Isolation.SERIALIZABLE);
                        writer.scan(key, key + 2);
                        writer.put(key, writer.get(key).orElseThrow() + 1);
                        writer.commit();
                        MvccTransaction<Integer, Integer> reader = store.begin(Isolation.SNAPSHOT);
                        reader.get(key);
                        reader.rollback();
                    };
                });
    }

    @Test
    void aKeyIsReadInTimeOfTheLogarithmOfItsVersions() {
        Scaling.assertFlat("a read takes little longer where a key has many versions than where it has few", 30, 1_920,
                versions -> {
                    MvccStore<Integer, Integer> store = numbered(1);
                    List<MvccTransaction<Integer, Integer>> readers = new ArrayList<>();
                    for (int version = 0; version < versions; version++) {
                        readers.add(store.begin(Isolation.SNAPSHOT));
                        MvccTransaction<Integer, Integer> writer = store.begin(Isolation.SNAPSHOT);
                        writer.put(0, version);
                        writer.commit();
                    }
                    int[] next = {0};
                    return () -> readers.get(next[0]++ * 7_919 % versions).get(0);
                });
    }

    private static MvccStore<Integer, Integer> numbered(int keys) {
        MvccStore<Integer, Integer> store = new MvccStore<>();
        MvccTransaction<Integer, Integer> first = store.begin(Isolation.SNAPSHOT);
        for (int key = 0; key < keys; key++) {
            first.put(key, 0);
        }
        first.commit();
        return store;
    }
}
