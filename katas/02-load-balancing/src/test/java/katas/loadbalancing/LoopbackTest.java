package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

/** Every balancer of the chapter before real servers, of which one is broken: the katas at work together. */
class LoopbackTest {

    private static final Server A = new Server("a");
    private static final Server B = new Server("b");
    private static final Server C = new Server("c");
    private static final HealthPolicy THREE_STRIKES =
            new HealthPolicy(3, 100, 1, Duration.ofHours(1), Duration.ZERO, 0.5);

    private final ManualClock clock = new ManualClock();

    @Test
    void roundRobinLeavesABrokenServerAlone() {
        try (LoopbackFleet servers = brokenB()) {
            HealthTracker tracker = tracker(servers);
            RoundRobin balancer = new RoundRobin(servers.fleet(), tracker, 0);
            for (int request = 0; request < 63; request++) {
                send(servers, tracker, balancer.pick(), "/");
            }
            assertRequests(servers, 30, 3, 30);
        }
    }

    @Test
    void smoothWeightedRoundRobinLeavesABrokenServerAlone() {
        try (LoopbackFleet servers = brokenB()) {
            HealthTracker tracker = tracker(servers);
            SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(
                    List.of(new Weighted<>(A, 1), new Weighted<>(B, 5), new Weighted<>(C, 1)), tracker);
            for (int request = 0; request < 63; request++) {
                send(servers, tracker, balancer.pick(), "/");
            }
            assertThat(servers.received(B)).as("b fails three times and is ejected, whatever its weight").hasSize(3);
        }
    }

    @Test
    void leastConnectionsLeavesABrokenServerAlone() {
        try (LoopbackFleet servers = brokenB()) {
            HealthTracker tracker = tracker(servers);
            LeastConnections balancer = new LeastConnections(servers.fleet(), tracker);
            for (int request = 0; request < 63; request++) {
                try (Lease lease = balancer.lease()) {
                    send(servers, tracker, lease.server(), "/");
                }
            }
            assertRequests(servers, 30, 3, 30);
        }
    }

    @Test
    void leastConnectionsLeavesAHangingServerAlone() {
        try (LoopbackFleet servers = new LoopbackFleet("a", "b", "c")) {
            LeastConnections balancer = new LeastConnections(servers.fleet(), Health.ALWAYS);
            servers.hang(B);
            CompletableFuture<Void> hanging = CompletableFuture.completedFuture(null);
            for (int request = 0; request < 61; request++) {
                Lease lease = balancer.lease();
                CompletableFuture<Void> answered =
                        servers.send(lease.server(), "/").thenAccept(status -> lease.close());
                if (lease.server().equals(B)) {
                    hanging = answered;
                } else {
                    answered.join();
                }
            }
            assertThat(hanging).as("b has not answered").isNotDone();
            assertThat(servers.received(A).size() + servers.received(C).size())
                    .as("b has one request in flight; all others go to a and c, which are idle").isEqualTo(60);
        }
    }

    @Test
    void peakEwmaLeavesABrokenServerAloneByItself() {
        try (LoopbackFleet servers = brokenB()) {
            PeakEwma balancer = new PeakEwma(servers.fleet(), Health.ALWAYS, Duration.ofMinutes(1),
                    Duration.ofMinutes(1), clock::nanoTime, new Random(1));
            for (int request = 0; request < 60; request++) {
                try (Lease lease = balancer.lease()) {
                    if (servers.get(lease.server(), "/") >= 500) {
                        lease.fail();
                    }
                    clock.advance(Duration.ofMillis(1));
                }
            }
            assertThat(servers.received(B)).as("b is probed once; its failure costs a minute, an answer of others 1 ms")
                    .hasSize(1);
        }
    }

    @Test
    void stickySessionsMoveTheClientsOfABrokenServerOnly() {
        try (LoopbackFleet servers = brokenB()) {
            HealthTracker tracker = tracker(servers);
            StickySessions balancer = new StickySessions(servers.fleet(), tracker);
            Map<String, Server> first = new HashMap<>();
            for (int request = 0; request < 90; request++) {
                String client = "session-" + request % 30;
                Server server = balancer.pick(client);
                first.putIfAbsent(client, server);
                send(servers, tracker, server, "/");
                if (!first.get(client).equals(B)) {
                    assertThat(server).as("%s began at a healthy server and stays there", client)
                            .isEqualTo(first.get(client));
                }
            }
            assertThat(servers.received(B)).as("b fails three times and is ejected").hasSize(3);
        }
    }

    @Test
    void routedRequestsReachAServerOfTheirPool() {
        try (LoopbackFleet servers = brokenB()) {
            HealthTracker tracker = tracker(servers);
            Router router = new Router(List.of(Route.of("/api/v1", "v1"), Route.of("/api/v10", "v10")), new Random(1));
            Map<String, RoundRobin> pools = Map.of("v1", new RoundRobin(Fleet.of("a", "b"), tracker, 0),
                    "v10", new RoundRobin(Fleet.of("c"), tracker, 0));
            for (int request = 0; request < 20; request++) {
                for (String path : List.of("/api/v1/users", "/api/v10/users")) {
                    String pool = router.route(Request.to(path)).orElseThrow();
                    send(servers, tracker, pools.get(pool).pick(), path);
                }
            }
            assertRequests(servers, 17, 3, 20);
            assertThat(servers.received(C)).as("c is the pool of /api/v10").containsOnly("/api/v10/users");
        }
    }

    private static LoopbackFleet brokenB() {
        LoopbackFleet servers = new LoopbackFleet("a", "b", "c");
        servers.breakDown(B);
        return servers;
    }

    private HealthTracker tracker(LoopbackFleet servers) {
        return new HealthTracker(servers.fleet(), THREE_STRIKES, clock::nanoTime);
    }

    private static void send(LoopbackFleet servers, HealthTracker tracker, Server server, String path) {
        if (servers.get(server, path) >= 500) {
            tracker.failed(server);
        } else {
            tracker.succeeded(server);
        }
    }

    private static void assertRequests(LoopbackFleet servers, int a, int b, int c) {
        assertThat(List.of(servers.received(A).size(), servers.received(B).size(), servers.received(C).size()))
                .as("requests received by a, b and c; b fails three times and is ejected").containsExactly(a, b, c);
    }
}
