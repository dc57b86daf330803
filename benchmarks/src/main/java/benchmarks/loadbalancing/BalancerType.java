package benchmarks.loadbalancing;

import benchmarks.comparison.Contender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.loadbalancing.Health;
import katas.loadbalancing.HealthPolicy;
import katas.loadbalancing.HealthTracker;
import katas.loadbalancing.Lease;
import katas.loadbalancing.LeastConnections;
import katas.loadbalancing.PeakEwma;
import katas.loadbalancing.Request;
import katas.loadbalancing.RoundRobin;
import katas.loadbalancing.Route;
import katas.loadbalancing.Router;
import katas.loadbalancing.Server;
import katas.loadbalancing.SmoothWeightedRoundRobin;
import katas.loadbalancing.StickySessions;
import katas.loadbalancing.Weighted;

/**
 * The balancers that are measured: by how many picks a second they make, in a simulation, or both. There is no library
 * that picks and does nothing else: balancers are parts of proxies and clients.
 */
public enum BalancerType implements Contender {

    /** Every server is as likely as any other. */
    RANDOM("random server", Role.BOUND, servers -> {
        List<Server> all = servers.fleet().servers();
        return () -> all.get(servers.random().nextInt(all.size()));
    }, servers -> {
        List<Server> all = servers.fleet().servers();
        return () -> new Pick(all.get(servers.random().nextInt(all.size())));
    }),

    /** The servers take turns. */
    ROUND_ROBIN("RoundRobin", Role.KATA, servers -> new RoundRobin(servers.fleet(), Health.ALWAYS, 0)::pick,
            servers -> {
                RoundRobin balancer = new RoundRobin(servers.fleet(), Health.ALWAYS, 0);
                return () -> new Pick(balancer.pick());
            }),

    /** The servers take turns in proportion to their weights. */
    SMOOTH_WEIGHTED_ROUND_ROBIN("SmoothWeightedRoundRobin", Role.KATA, servers -> weighted(servers)::pick, servers -> {
        SmoothWeightedRoundRobin balancer = weighted(servers);
        return () -> new Pick(balancer.pick());
    }),

    /** The server with the fewest requests in flight. */
    LEAST_CONNECTIONS("LeastConnections", Role.KATA,
            servers -> closing(new LeastConnections(servers.fleet(), Health.ALWAYS)::lease),
            servers -> new LeastConnections(servers.fleet(), Health.ALWAYS)::lease),

    /** The faster of two. */
    PEAK_EWMA("PeakEwma", Role.KATA, servers -> closing(peakEwma(servers)::lease),
            servers -> peakEwma(servers)::lease),

    /** A session stays with its server. */
    STICKY_SESSIONS("StickySessions", Role.KATA, servers -> {
        StickySessions sessions = new StickySessions(servers.fleet(), Health.ALWAYS);
        String[] clients = IntStream.range(0, 1024).mapToObj(i -> "session-" + i).toArray(String[]::new);
        return () -> sessions.pick(clients[ThreadLocalRandom.current().nextInt(clients.length)]);
    }, null),

    /** A random server that does not fail. */
    HEALTH_TRACKER("HealthTracker", Role.KATA, servers -> {
        HealthTracker tracker = new HealthTracker(servers.fleet(), HealthPolicy.standard(), servers.ticker());
        List<Server> all = servers.fleet().servers();
        return () -> {
            Server server = all.get(ThreadLocalRandom.current().nextInt(all.size()));
            if (tracker.admits(server)) {
                tracker.succeeded(server);
            }
            return server;
        };
    }, null),

    /** One of ten routes of two pools each. */
    ROUTER("Router", Role.KATA, servers -> {
        int routes = servers.fleet().servers().size();
        Router router = new Router(IntStream.range(0, routes)
                .mapToObj(i -> new Route("/api/v" + i, Map.of(), List.of(
                        new Weighted<>("stable-" + i, 9), new Weighted<>("canary-" + i, 1))))
                .toList(), servers.random());
        Request[] requests = IntStream.range(0, routes)
                .mapToObj(i -> new Request("/api/v" + i + "/orders", Map.of("Accept", "application/json")))
                .toArray(Request[]::new);
        return () -> router.route(requests[ThreadLocalRandom.current().nextInt(routes)]);
    }, null),

    /** The least that taking turns can cost when threads share one sequence. */
    SHARED_COUNTER("shared counter", Role.BOUND, servers -> {
        List<Server> all = servers.fleet().servers();
        AtomicInteger counter = new AtomicInteger();
        return () -> all.get(Integer.remainderUnsigned(counter.getAndIncrement(), all.size()));
    }, null),

    /** The servers that do not fail take turns. */
    ROUND_ROBIN_WITH_HEALTH("RoundRobin + HealthTracker", Role.OTHER, null, servers -> {
        HealthTracker health = new HealthTracker(servers.fleet(), HealthPolicy.standard(), servers.ticker());
        RoundRobin balancer = new RoundRobin(servers.fleet(), health, 0);
        return () -> new Reporting(new Pick(balancer.pick()), health);
    }),

    /** The server with the fewest requests in flight among those that do not fail. */
    LEAST_CONNECTIONS_WITH_HEALTH("LeastConnections + HealthTracker", Role.OTHER, null, servers -> {
        HealthTracker health = new HealthTracker(servers.fleet(), HealthPolicy.standard(), servers.ticker());
        LeastConnections balancer = new LeastConnections(servers.fleet(), health);
        return () -> new Reporting(balancer.lease(), health);
    });

    private static final Duration DECAY = Duration.ofSeconds(10);
    private static final Duration FAILURE_COST = Duration.ofSeconds(1);

    private final String label;
    private final Role role;
    private final Factory<Object> picks;
    private final Factory<Lease> leases;

    /** Makes a balancer for servers: a function that chooses one. */
    @FunctionalInterface
    private interface Factory<T> {
        Supplier<? extends T> over(Servers servers);
    }

    /**
     * A balancer.
     *
     * @param picks makes one that picks as fast as it can; null if that is not measured
     * @param leases makes one that is told how a request went; null if it is not simulated
     */
    BalancerType(String label, Role role, Factory<Object> picks, Factory<Lease> leases) {
        this.label = label;
        this.role = role;
        this.picks = picks;
        this.leases = leases;
    }

    /** Those whose picks are counted. */
    static List<BalancerType> picking() {
        return Stream.of(values()).filter(type -> type.picks != null).toList();
    }

    /** Those that are simulated. */
    static List<BalancerType> simulated() {
        return Stream.of(values()).filter(type -> type.leases != null).toList();
    }

    /** Picks, and ends at once what it is given to end. */
    Supplier<?> picker(Servers servers) {
        return picks.over(servers);
    }

    /** Picks for a simulation, which says how the request went. */
    Supplier<? extends Lease> balancer(Servers servers) {
        return leases.over(servers);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String toString() {
        return label;
    }

    private static SmoothWeightedRoundRobin weighted(Servers servers) {
        List<Server> all = servers.fleet().servers();
        return new SmoothWeightedRoundRobin(IntStream.range(0, all.size())
                .mapToObj(i -> new Weighted<>(all.get(i), servers.weights().get(i))).toList(), Health.ALWAYS);
    }

    private static PeakEwma peakEwma(Servers servers) {
        return new PeakEwma(servers.fleet(), Health.ALWAYS, DECAY, FAILURE_COST, servers.ticker(), servers.random());
    }

    private static Supplier<Server> closing(Supplier<Lease> leases) {
        return () -> {
            try (Lease lease = leases.get()) {
                return lease.server();
            }
        };
    }

    /** The choice of a balancer that does not want to know how the request went. */
    private record Pick(Server server) implements Lease {

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
