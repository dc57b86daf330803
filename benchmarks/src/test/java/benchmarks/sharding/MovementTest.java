package benchmarks.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import benchmarks.Effort;
import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final Movement EXPERIMENT = new Movement();
    private static Table fresh;

    @BeforeAll
    static void measure() {
        fresh = EXPERIMENT.measure(Effort.FULL);
    }

    @Test
    void theKeptResultsAreThoseOfAFreshMeasurement() throws IOException {
        assertThat(Results.ofThisProject().of(EXPERIMENT)).as("what is kept equals what is measured now. %s",
                Results.remedy(EXPERIMENT)).isEqualTo(fresh);
    }

    @Test
    void onlyTheRemainderMovesKeysBetweenOldNodes() {
        for (int row = 0; row < fresh.rows().size(); row++) {
            assertThat(number("not to the new one", row) > 0).as("keys that move from an old node to an old node: %s",
                    fresh.rows().get(row)).isEqualTo(fresh.column("scheme").get(row).equals(Scheme.modulo().name()));
        }
    }

    @Test
    void evenSchemesMoveTheLeastThatIsPossible() {
        for (int row = 0; row < fresh.rows().size(); row++) {
            String scheme = fresh.column("scheme").get(row);
            if (scheme.equals(Scheme.jump().name()) || scheme.equals(Scheme.rendezvous().name())) {
                assertThat(number("moved", row)).as("keys that move, in percent: %s", fresh.rows().get(row))
                        .isCloseTo(number("even share", row), within(0.5));
            }
        }
    }

    private static double number(String column, int row) {
        return Double.parseDouble(fresh.column(column).get(row));
    }
}
