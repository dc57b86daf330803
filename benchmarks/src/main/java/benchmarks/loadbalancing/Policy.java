package benchmarks.loadbalancing;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import katas.loadbalancing.Fleet;
import katas.loadbalancing.Health;
import katas.loadbalancing.HealthPolicy;
import katas.loadbalancing.HealthTracker;
import katas.loadbalancing.Lease;
import katas.loadbalancing.LeastConnections;
import katas.loadbalancing.PeakEwma;
import katas.loadbalancing.RoundRobin;
import katas.loadbalancing.Server;
import katas.loadbalancing.SmoothWeightedRoundRobin;
import katas.loadbalancing.Weighted;

/**
 * A way to balance that a simulation tries.
 *
 * @param name what to call it
 * @param factory makes the balancer
 */
record Policy(String name, Factory factory) {

    /** Every server is as likely as any other. */
    static final Policy RANDOM = new Policy("random server", (scenario, ticker, random) -> {
        List<Server> servers = scenario.fleet().servers();
        return () -> new Pick(servers.get(random.nextInt(servers.size())));
    });

    /** The servers take turns. */
    static final Policy ROUND_ROBIN = new Policy("RoundRobin", (scenario, ticker, random) -> {
        RoundRobin balancer = new RoundRobin(scenario.fleet(), Health.ALWAYS, 0);
        return () -> new Pick(balancer.pick());
    });

    /** The servers take turns in proportion to their workers. */
    static final Policy WEIGHTED = new Policy("SmoothWeightedRoundRobin", (scenario, ticker, random) -> {
        List<Server> servers = scenario.fleet().servers();
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(IntStream.range(0, servers.size())
                .mapToObj(i -> new Weighted<>(servers.get(i), scenario.workers().get(i))).toList(), Health.ALWAYS);
        return () -> new Pick(balancer.pick());
    });

    /** The server with the fewest requests in flight. */
    static final Policy LEAST_CONNECTIONS = new Policy("LeastConnections",
            (scenario, ticker, random) -> new LeastConnections(scenario.fleet(), Health.ALWAYS)::lease);

    /** The faster of two. */
    static final Policy PEAK_EWMA = new Policy("PeakEwma", (scenario, ticker, random) -> new PeakEwma(scenario.fleet(),
            Health.ALWAYS, Duration.ofSeconds(10), Duration.ofSeconds(1), ticker, random)::lease);

    /** The servers that do not fail take turns. */
    static final Policy ROUND_ROBIN_WITH_HEALTH = new Policy("RoundRobin + HealthTracker",
            (scenario, ticker, random) -> {
                Fleet fleet = scenario.fleet();
                HealthTracker health = new HealthTracker(fleet, HealthPolicy.standard(), ticker);
                RoundRobin balancer = new RoundRobin(fleet, health, 0);
                return () -> new Reporting(new Pick(balancer.pick()), health);
            });

    /** The server with the fewest requests in flight among those that do not fail. */
    static final Policy LEAST_CONNECTIONS_WITH_HEALTH = new Policy("LeastConnections + HealthTracker",
            (scenario, ticker, random) -> {
                Fleet fleet = scenario.fleet();
                HealthTracker health = new HealthTracker(fleet, HealthPolicy.standard(), ticker);
                LeastConnections balancer = new LeastConnections(fleet, health);
                return () -> new Reporting(balancer.lease(), health);
            });

    static List<Policy> all() {
        return List.of(RANDOM, ROUND_ROBIN, WEIGHTED, LEAST_CONNECTIONS, PEAK_EWMA, ROUND_ROBIN_WITH_HEALTH,
                LEAST_CONNECTIONS_WITH_HEALTH);
    }

    /** Makes a balancer for the servers of a scenario, on virtual time and reproducible chance. */
    @FunctionalInterface
    interface Factory {
        Supplier<Lease> balancer(Scenario scenario, LongSupplier ticker, RandomGenerator random);
    }

    /** The choice of a balancer that does not want to know how the request went. */
    record Pick(Server server) implements Lease {

        @Override
        public void close() {
        }
    }

    /** A lease that tells how the request went. */
    private static final class Reporting implements Lease {

        private final Lease lease;
        private final HealthTracker health;
        private boolean failed;

        Reporting(Lease lease, HealthTracker health) {
            this.lease = lease;
            this.health = health;
        }

        @Override
        public Server server() {
            return lease.server();
        }

        @Override
        public void fail() {
            failed = true;
            lease.fail();
        }

        @Override
        public void close() {
            lease.close();
            if (failed) {
                health.failed(server());
            } else {
                health.succeeded(server());
            }
        }
    }
}
