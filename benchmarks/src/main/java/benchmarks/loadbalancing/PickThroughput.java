package benchmarks.loadbalancing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import katas.loadbalancing.Request;
import katas.loadbalancing.RoundRobin;
import katas.loadbalancing.Route;
import katas.loadbalancing.Router;
import katas.loadbalancing.Server;
import katas.loadbalancing.SmoothWeightedRoundRobin;
import katas.loadbalancing.StickySessions;
import katas.loadbalancing.Weighted;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many picks a second a balancer makes among ten servers, by the number of threads that share it. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PickThroughput {

    static final int SERVERS = 10;

    /**
     * Makes one pick. If it is a lease, ends it at once.
     *
     * @param balancer who picks
     * @return what was picked
     */
    @Benchmark
    public Object pick(Balancer balancer) {
        return balancer.pick.get();
    }

    /**
     * Only asks what time it is, as a balancer must that measures.
     *
     * @return the time
     */
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }

    private static Supplier<?> named(String name) {
        List<Server> servers = IntStream.range(0, SERVERS).mapToObj(i -> new Server("10.0.0." + i + ":8080")).toList();
        Fleet fleet = new Fleet(servers);
        return switch (name) {
            case "RoundRobin" -> new RoundRobin(fleet, Health.ALWAYS, 0)::pick;
            case "SmoothWeightedRoundRobin" -> new SmoothWeightedRoundRobin(IntStream.range(0, SERVERS)
                    .mapToObj(i -> new Weighted<>(servers.get(i), 1 + i % 3)).toList(), Health.ALWAYS)::pick;
            case "LeastConnections" -> closing(new LeastConnections(fleet, Health.ALWAYS)::lease);
            case "PeakEwma" -> closing(new PeakEwma(fleet, Health.ALWAYS, Duration.ofSeconds(10),
                    Duration.ofSeconds(1), System::nanoTime, ofThisThread())::lease);
            case "StickySessions" -> sticky(new StickySessions(fleet, Health.ALWAYS));
            case "HealthTracker" ->
                    tracked(new HealthTracker(fleet, HealthPolicy.standard(), System::nanoTime), servers);
            case "Router" -> routed();
            case "random server" -> () -> servers.get(ThreadLocalRandom.current().nextInt(SERVERS));
            case "shared counter" -> counted(servers);
            default -> throw new IllegalArgumentException("no balancer is called " + name);
        };
    }

    private static Supplier<Server> closing(Supplier<Lease> leases) {
        return () -> {
            try (Lease lease = leases.get()) {
                return lease.server();
            }
        };
    }

    private static Supplier<Server> sticky(StickySessions sessions) {
        String[] clients = IntStream.range(0, 1024).mapToObj(i -> "session-" + i).toArray(String[]::new);
        return () -> sessions.pick(clients[ThreadLocalRandom.current().nextInt(clients.length)]);
    }

    private static Supplier<Server> tracked(HealthTracker tracker, List<Server> servers) {
        return () -> {
            Server server = servers.get(ThreadLocalRandom.current().nextInt(SERVERS));
            if (tracker.admits(server)) {
                tracker.succeeded(server);
            }
            return server;
        };
    }

    private static Supplier<?> routed() {
        Router router = new Router(IntStream.range(0, SERVERS)
                .mapToObj(i -> new Route("/api/v" + i, Map.of(), List.of(
                        new Weighted<>("stable-" + i, 9), new Weighted<>("canary-" + i, 1))))
                .toList(), ofThisThread());
        Request[] requests = IntStream.range(0, SERVERS)
                .mapToObj(i -> new Request("/api/v" + i + "/orders", Map.of("Accept", "application/json")))
                .toArray(Request[]::new);
        return () -> router.route(requests[ThreadLocalRandom.current().nextInt(SERVERS)]);
    }

    /** The least that taking turns can cost when threads share one sequence. */
    private static Supplier<Server> counted(List<Server> servers) {
        AtomicInteger counter = new AtomicInteger();
        return () -> servers.get(Integer.remainderUnsigned(counter.getAndIncrement(), SERVERS));
    }

    private static RandomGenerator ofThisThread() {
        return () -> ThreadLocalRandom.current().nextLong();
    }

    /** One balancer, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Balancer {

        /** Which one, or what bounds it. */
        @Param({"RoundRobin", "SmoothWeightedRoundRobin", "LeastConnections", "PeakEwma", "StickySessions",
            "HealthTracker", "Router", "random server", "shared counter"})
        public String contender;

        private Supplier<?> pick;

        /** Makes the balancer. */
        @Setup
        public void start() {
            pick = named(contender);
        }
    }
}
