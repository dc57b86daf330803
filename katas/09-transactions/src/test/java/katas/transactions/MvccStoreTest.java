package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
        assertThatThrownBy(t1::commit).as("a transaction ends once").isInstanceOf(IllegalStateException.class);
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
        assertThatThrownBy(t2::commit).as("each has overwritten what the other one read, so there is no order")
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
        assertThatThrownBy(t2::commit).as("that there was nothing has been read as well")
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
        assertThatThrownBy(t2::commit).as("a key has come into the range that it has scanned")
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
        assertThatThrownBy(fee::commit).as("the report has seen the deposit and no fee, the fee has seen no deposit")
                .isInstanceOf(SerializationFailureException.class);
    }
}
