package benchmarks.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MovementExperimentTest {

    private static final MovementExperiment EXPERIMENT = new MovementExperiment();
    private static Table kept;

    @BeforeAll
    static void read() throws IOException {
        kept = Results.ofThisProject().of(EXPERIMENT);
    }

    @Test
    void onlyTheRemainderMovesKeysBetweenOldNodes() {
        for (int row = 0; row < kept.rows().size(); row++) {
            assertThat(number("not to the new one", row) > 0).as("keys that move from an old node to an old node: %s",
                    kept.rows().get(row)).isEqualTo(kept.column("scheme").get(row).equals(PlacementType.MODULO + ""));
        }
    }

    @Test
    void evenSchemesMoveTheLeastThatIsPossible() {
        for (int row = 0; row < kept.rows().size(); row++) {
            String scheme = kept.column("scheme").get(row);
            if (List.of(PlacementType.JUMP_HASH + "", PlacementType.RENDEZVOUS_HASH + "").contains(scheme)) {
                assertThat(number("moved", row)).as("keys that move, in percent: %s", kept.rows().get(row))
                        .isCloseTo(number("even share", row), within(0.5));
            }
        }
    }

    private static double number(String column, int row) {
        return Double.parseDouble(kept.column(column).get(row));
    }
}
