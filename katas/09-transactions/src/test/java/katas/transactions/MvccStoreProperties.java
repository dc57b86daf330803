package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class MvccStoreProperties {

    @Property
    void atSnapshotEveryCycleHasTwoOvertakenReadsInARow(@ForAll("steps") List<MvccHistory.Step> steps) {
        MvccHistory history = replay(Isolation.SNAPSHOT, steps);
        assertThat(history.hasCycle(true)).as("no cycle of the committed lacks two overtaken reads in a row").isFalse();
    }

    @Property
    void atSerializableThereIsNoCycle(@ForAll("steps") List<MvccHistory.Step> steps) {
        MvccHistory history = replay(Isolation.SERIALIZABLE, steps);
        assertThat(history.hasCycle(false)).as("the committed could have run one after another").isFalse();
    }

    private static MvccHistory replay(Isolation level, List<MvccHistory.Step> steps) {
        MvccHistory history = new MvccHistory(level);
        Script.replay("three transactions at a time on an empty store, each at " + level, new ArrayList<>(steps),
                history::run);
        return history;
    }

    @Provide
    Arbitrary<List<MvccHistory.Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(1, 3),
                Arbitraries.of("get", "get", "put", "put", "delete", "scan", "commit", "commit", "rollback"),
                Arbitraries.integers().between(1, 4)).as(MvccHistory.Step::new).list().ofMaxSize(40);
    }
}
