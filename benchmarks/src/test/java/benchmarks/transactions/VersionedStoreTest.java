package benchmarks.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared must promise the same. */
class VersionedStoreTest {

    @ParameterizedTest
    @EnumSource(names = {"MVCC_STORE", "MV_STORE"})
    void aTransactionReadsTheStoreAsItWasWhenItBegan(StoreType type) {
        try (VersionedStore store = type.create(10)) {
            VersionedStore.Session reader = store.begin();
            VersionedStore.Session writer = store.begin();
            assertThat(writer.put(3, 33) && writer.commit()).as("nobody else writes").isTrue();
            assertThat(reader.get(3)).as("what was there at the beginning").isEqualTo(3);
            assertThat(store.begin().get(3)).as("what is there now").isEqualTo(33);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MVCC_STORE", "MV_STORE"})
    void ofTwoThatWriteOneKeyTheSecondIsRefused(StoreType type) {
        try (VersionedStore store = type.create(10)) {
            VersionedStore.Session first = store.begin();
            VersionedStore.Session second = store.begin();
            assertThat(first.put(3, 33) && first.commit()).as("the first wins").isTrue();
            assertThat(second.put(3, 34) && second.commit()).as("the second does not").isFalse();
            assertThat(store.begin().get(3)).as("the first one's value").isEqualTo(33);
        }
    }
}
