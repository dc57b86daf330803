package benchmarks.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HitRatioExperimentTest {

    private static final double ROUNDING = 0.011;

    private static final HitRatioExperiment EXPERIMENT = new HitRatioExperiment();
    private static Table kept;

    @BeforeAll
    static void read() throws IOException {
        kept = Results.ofThisProject().of(EXPERIMENT);
    }

    @Test
    void nobodyPassesTheOptimum() {
        for (int row = 0; row < kept.rows().size(); row++) {
            for (String contender : HitRatioExperiment.policies(kept)) {
                assertThat(number(kept, contender, row)).as("%s against the optimum: %s", contender,
                        kept.rows().get(row))
                        .isLessThanOrEqualTo(number(kept, HitRatioExperiment.OPTIMUM, row) + ROUNDING);
            }
        }
    }

    private static double number(Table table, String column, int row) {
        return Double.parseDouble(table.column(column).get(row));
    }
}
