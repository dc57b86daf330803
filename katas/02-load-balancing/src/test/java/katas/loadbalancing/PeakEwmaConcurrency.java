package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;
import testkit.ManualClock;

class PeakEwmaConcurrency {

    private static final List<Call> OPEN = List.of(to("open"));
    private static final List<Call> KEEP_A = List.of(to("keepA"));
    private static final List<Call> ASK_B = List.of(to("loadOfB"));
    private static final List<Call> CLOSE = List.of(to("closeFirst"));
    private static final List<Call> ASK = List.of(to("loadOfA"), to("open"), to("loadOfA"));

    @Test
    void threadsShareTheLoads() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedLoads.class,
                new Program(OPEN, OPEN, OPEN, ASK),
                new Program(OPEN, CLOSE, List.of(to("loadOfA")), ASK),
                // One because of the answer, the other because of the time: it ends once.
                new Program(OPEN, CLOSE, CLOSE, ASK),
                // While b leaves, a request begins there; while it comes back, one is in flight there all the time.
                new Program(OPEN, KEEP_A, OPEN, ASK_B),
                new Program(List.of(to("open"), to("open"), to("keepA")), List.of(to("takeBBack")), ASK_B, List.of()));
    }

    /** Two threads lease from a server of 10 ms and one of 27 ms: two servers are always both drawn, and never tie. */
    public static class SharedLoads {

        private static final Server A = new Server("a");
        private static final Server B = new Server("b");
        private static final Fleet AB = Fleet.of("a", "b");
        private static final Fleet ONLY_A = Fleet.of("a");

        private final ManualClock clock = new ManualClock();
        private final PeakEwma balancer = new PeakEwma(AB, Health.ALWAYS, Duration.ofDays(1),
                Duration.ofSeconds(1), clock::nanoTime, new Random(1));
        private final Lease shared;

        public SharedLoads() {
            Lease first = balancer.lease();
            Lease second = balancer.lease();
            Lease atA = first.server().equals(A) ? first : second;
            Lease atB = first.server().equals(A) ? second : first;
            clock.advance(Duration.ofMillis(10));
            atA.close();
            clock.advance(Duration.ofMillis(17));
            atB.close();
            shared = balancer.lease();
        }

        @Operation
        public String open() {
            return balancer.lease().server().name();
        }

        @Operation
        public void closeFirst() {
            shared.close();
        }

        @Operation
        public double loadOfA() {
            return balancer.load(A);
        }

        @Operation
        public double loadOfB() {
            return balancer.load(B);
        }

        @Operation
        public void keepA() {
            balancer.update(ONLY_A);
        }

        @Operation
        public void takeBBack() {
            balancer.update(AB);
        }
    }
}
