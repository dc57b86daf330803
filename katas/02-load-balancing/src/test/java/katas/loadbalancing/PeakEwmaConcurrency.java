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
    private static final List<Call> SHARE = List.of(to("openShared"));
    private static final List<Call> CLOSE = List.of(to("closeShared"));
    private static final List<Call> FAIL = List.of(to("failShared"), to("closeShared"));
    private static final List<Call> KEEP_A = List.of(to("keepA"));
    private static final List<Call> TAKE_B_BACK = List.of(to("takeBBack"));
    private static final List<Call> ASK_A = List.of(to("loadOfA"));
    private static final List<Call> ASK_B = List.of(to("loadOfB"));
    private static final List<Call> ASK = List.of(to("loadOfA"), to("loadOfB"), to("open"));

    @Test
    void threadsShareTheLoads() {
        new SharedLoads().open();
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedLoads.class,
                new Program(OPEN, OPEN, OPEN, ASK),
                new Program(SHARE, CLOSE, ASK_A, ASK),
                new Program(SHARE, CLOSE, OPEN, ASK),
                // One because of the answer, the other because of the time: it ends once.
                new Program(List.of(to("openShared"), to("open")), CLOSE, CLOSE, ASK),
                new Program(SHARE, CLOSE, FAIL, ASK));
    }

    @Test
    void threadsShareTheFleet() {
        new SharedLoads().open();
        Interleavings.check("requests and updates of two threads have the outcome of some order of whole operations",
                SharedLoads.class,
                // While b leaves, a request begins there; while it comes back, one is in flight there all the time.
                new Program(OPEN, KEEP_A, OPEN, ASK),
                new Program(List.of(to("open"), to("open"), to("open"), to("keepA")), TAKE_B_BACK, ASK_B, ASK),
                new Program(SHARE, KEEP_A, CLOSE, ASK),
                new Program(List.of(to("openShared"), to("keepA")), TAKE_B_BACK, CLOSE, ASK),
                new Program(OPEN, KEEP_A, TAKE_B_BACK, List.of(to("loadOfA"), to("open"))));
    }

    /** Two threads lease from a server of 10 ms and one of 27 ms: two servers are always both drawn, and never tie. */
    public static class SharedLoads {

        private static final Server A = new Server("a");
        private static final Server B = new Server("b");
        private static final Fleet AB = Fleet.of("a", "b");
        private static final Fleet ONLY_A = Fleet.of("a");

        private PeakEwma balancer;
        private volatile Lease shared;

        /** Made within an operation, for there the checker gives objects other identities than where this is made. */
        private synchronized PeakEwma balancer() {
            if (balancer == null) {
                ManualClock clock = new ManualClock();
                balancer = new PeakEwma(AB, Health.ALWAYS, Duration.ofDays(1), Duration.ofSeconds(1), clock::nanoTime,
                        new Random(1));
                Lease first = balancer.lease();
                Lease second = balancer.lease();
                clock.advance(Duration.ofMillis(10));
                (first.server().equals(A) ? first : second).close();
                clock.advance(Duration.ofMillis(17));
                (first.server().equals(A) ? second : first).close();
            }
            return balancer;
        }

        @Operation
        public String open() {
            return balancer().lease().server().name();
        }

        /** Opens what others close: no operation of the checker's own programs, which might do it twice at once. */
        public void openShared() {
            shared = balancer().lease();
        }

        public void closeShared() {
            shared.close();
        }

        public void failShared() {
            shared.fail();
        }

        @Operation
        public double loadOfA() {
            return balancer().load(A);
        }

        @Operation
        public double loadOfB() {
            return balancer().load(B);
        }

        @Operation
        public void keepA() {
            balancer().update(ONLY_A);
        }

        /** No operation of the checker's own programs: a server that is back and has no history may tie. */
        public void takeBBack() {
            balancer().update(AB);
        }
    }
}
