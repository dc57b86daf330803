package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import benchmarks.report.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What takes no time to speak of is the same on every machine, today as when it was kept. */
class FreshResultsTest {

    /** Caffeine's chance moves single runs by half a point on a loop; the mean of three is off by less than this. */
    private static final double CHANCE = 2;
    private static final String CAFFEINE = "Caffeine";

    static List<Experiment> untimedExperiments() {
        return Main.experiments().stream().filter(experiment -> !experiment.isTimed()).toList();
    }

    @ParameterizedTest
    @MethodSource("untimedExperiments")
    void theKeptResultsAreThoseOfAFreshMeasurement(Experiment experiment) throws IOException {
        Table kept = Results.ofThisProject().of(experiment);
        Table fresh = experiment.measure(Effort.FULL);
        assertThat(certain(kept)).as("%s: what is kept equals what is measured now. %s", experiment.name(),
                Results.remedy(experiment)).isEqualTo(certain(fresh));
        for (int row = 0; isUpToChance(fresh) && row < fresh.rows().size(); row++) {
            assertThat(number(kept, row)).as("Caffeine, %s: kept and measured now, but for chance. %s",
                    fresh.rows().get(row), Results.remedy(experiment)).isCloseTo(number(fresh, row), within(CHANCE));
        }
    }

    private static Table certain(Table table) {
        return isUpToChance(table) ? table.without(CAFFEINE) : table;
    }

    private static boolean isUpToChance(Table table) {
        return table.columns().contains(CAFFEINE);
    }

    private static double number(Table table, int row) {
        return Double.parseDouble(table.column(CAFFEINE).get(row));
    }
}
