package benchmarks.eviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import benchmarks.Effort;
import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HitRatioTest {

    /** Caffeine's chance moves single runs by half a point on a loop; the mean of three is off by less than this. */
    private static final double CHANCE = 2;
    private static final double ROUNDING = 0.011;

    private static final HitRatio EXPERIMENT = new HitRatio();
    private static Table fresh;

    @BeforeAll
    static void measure() {
        fresh = EXPERIMENT.measure(Effort.FULL);
    }

    @Test
    void theKeptResultsAreThoseOfAFreshMeasurement() throws IOException {
        Table kept = Results.ofThisProject().of(EXPERIMENT);
        String caffeine = "Caffeine";
        assertThat(kept.without(caffeine)).as("what is kept equals what is measured now. %s",
                Results.remedy(EXPERIMENT)).isEqualTo(fresh.without(caffeine));
        for (int row = 0; row < fresh.rows().size(); row++) {
            assertThat(number(kept, caffeine, row)).as("Caffeine, %s: kept and measured now, but for chance. %s",
                            fresh.rows().get(row), Results.remedy(EXPERIMENT))
                    .isCloseTo(number(fresh, caffeine, row), within(CHANCE));
        }
    }

    @Test
    void tinyLfuComesWithinAPointOfCaffeineEverywhere() {
        for (int row = 0; row < fresh.rows().size(); row++) {
            assertThat(number(fresh, "TinyLfuCache", row)).as("TinyLfuCache against Caffeine: %s",
                    fresh.rows().get(row)).isGreaterThanOrEqualTo(number(fresh, "Caffeine", row) - 1);
        }
    }

    @Test
    void nobodyPassesTheOptimum() {
        for (int row = 0; row < fresh.rows().size(); row++) {
            for (String contender : HitRatio.CONTENDERS) {
                assertThat(number(fresh, contender, row)).as("%s against the optimum: %s", contender,
                        fresh.rows().get(row)).isLessThanOrEqualTo(number(fresh, HitRatio.OPTIMUM, row) + ROUNDING);
            }
        }
    }

    private static double number(Table table, String column, int row) {
        return Double.parseDouble(table.column(column).get(row));
    }
}
