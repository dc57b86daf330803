package benchmarks.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulation agrees with what can be calculated. */
class SimulationTest {

    private static final long SEED = 7;

    @Test
    void oneWorkerTakesAsLongAsQueueingTheorySays() {
        double arrivals = 60;
        double service = 100;
        Scenario single = new Scenario("single", List.of(1), arrivals, Duration.ofMillis(10), Duration.ofMinutes(30),
                Fault.NONE);
        double mean = Simulation.run(single, BalancerType.ROUND_ROBIN, SEED).latencies().getMean() / 1e6;
        double expected = 1 / (service - arrivals);
        assertThat(mean).as("seconds in an M/M/1 system: 1 / (service rate - arrival rate)")
                .isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void severalWorkersTakeAsLongAsQueueingTheorySays() {
        Scenario pair = new Scenario("pair", List.of(2), 150, Duration.ofMillis(10), Duration.ofMinutes(30),
                Fault.NONE);
        double mean = Simulation.run(pair, BalancerType.ROUND_ROBIN, SEED).latencies().getMean() / 1e6;
        double load = 0.75;
        double expected = 0.01 / (1 - load * load);
        assertThat(mean).as("seconds in an M/M/2 system: service time / (1 - load squared)")
                .isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void everyRequestIsAnsweredOnce() {
        for (BalancerType balancer : BalancerType.simulated()) {
            Simulation.Outcome calm = Simulation.run(shortened(Scenario.calm()), balancer, SEED);
            Simulation.Outcome failing = Simulation.run(shortened(Scenario.failing()), balancer, SEED);
            assertThat(failing.latencies().getTotalCount() + failing.failures())
                    .as("requests served and refused with %s, where as many come as when all is calm", balancer)
                    .isEqualTo(calm.latencies().getTotalCount()).isPositive();
        }
    }

    @Test
    void theSameSeedBringsTheSameOutcome() {
        for (BalancerType balancer : BalancerType.simulated()) {
            Scenario scenario = shortened(Scenario.slow());
            assertThat(Simulation.run(scenario, balancer, SEED)).as("%s, played twice", balancer)
                    .isEqualTo(Simulation.run(scenario, balancer, SEED));
        }
    }

    /** Three seconds, the last of them in fault. */
    private static Scenario shortened(Scenario scenario) {
        Fault fault = scenario.fault();
        return new Scenario(scenario.name(), scenario.workers(), scenario.requestsPerSecond(), scenario.service(),
                Duration.ofSeconds(3), new Fault(fault.slowness(), fault.failing(), Duration.ofSeconds(2),
                        Duration.ofSeconds(3)));
    }
}
