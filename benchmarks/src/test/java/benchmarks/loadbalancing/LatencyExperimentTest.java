package benchmarks.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LatencyExperimentTest {

    private static final LatencyExperiment EXPERIMENT = new LatencyExperiment();
    private static Table kept;

    @BeforeAll
    static void read() throws IOException {
        kept = Results.ofThisProject().of(EXPERIMENT);
    }

    @Test
    void equalWeightsMakeNoDifference() {
        for (String scenario : new String[] {"calm", "slow", "failing"}) {
            assertThat(row(scenario, "SmoothWeightedRoundRobin").without("policy"))
                    .as("with equal weights smooth weighted round robin is round robin, also when %s", scenario)
                    .isEqualTo(row(scenario, "RoundRobin").without("policy"));
        }
    }

    @Test
    void aPolicyThatLooksKeepsAwayFromTheSlowServer() {
        for (String looking : new String[] {"LeastConnections", "PeakEwma"}) {
            assertThat(row("slow", looking).number("p99")).as("the 99th percentile of %s, in milliseconds", looking)
                    .isLessThan(100);
        }
        for (String blind : new String[] {"random server", "RoundRobin", "SmoothWeightedRoundRobin"}) {
            assertThat(row("slow", blind).number("p99")).as("the 99th percentile of %s, in milliseconds", blind)
                    .isGreaterThan(10_000);
        }
    }

    @Test
    void aServerThatFailsFastIsABlackHoleToLeastConnections() {
        double fairShare = row("failing", "RoundRobin").number("failed %");
        assertThat(row("failing", "LeastConnections").number("failed %"))
                .as("failures in percent, where taking turns has %s", fairShare).isGreaterThan(3 * fairShare);
        for (String wary : new String[] {"PeakEwma", "RoundRobin + HealthTracker",
            "LeastConnections + HealthTracker"}) {
            assertThat(row("failing", wary).number("failed %")).as("failures in percent with %s", wary)
                    .isLessThan(0.1);
        }
    }

    @Test
    void weightsSuitServersOfDifferentSize() {
        assertThat(row("unequal", "SmoothWeightedRoundRobin").number("p99"))
                .as("the 99th percentile with weights, in milliseconds").isLessThan(100);
        assertThat(row("unequal", "RoundRobin").number("p99")).as("the 99th percentile without, in milliseconds")
                .isGreaterThan(1_000);
    }

    private static Table row(String scenario, String policy) {
        return kept.where("scenario", scenario).where("policy", policy);
    }
}
