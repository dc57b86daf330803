package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class LeastConnectionsConcurrency {

    private static final List<Call> OPEN = List.of(to("open"));
    private static final List<Call> TWO = List.of(to("open"), to("open"));
    private static final List<Call> CLOSE = List.of(to("closeFirst"));
    private static final List<Call> ASK = List.of(to("inFlightAtA"));
    private static final List<Call> KEEP_A = List.of(to("keepA"));
    private static final List<Call> ASK_B = List.of(to("inFlightAtB"));

    @Test
    void threadsShareTheCounts() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedCounts.class,
                new Program(OPEN, TWO, TWO, ASK),
                // One because of the answer, the other because of the time: it ends once.
                new Program(TWO, CLOSE, CLOSE, ASK),
                // While b leaves, a request begins there; while it comes back, one is in flight there all the time.
                new Program(List.of(), KEEP_A, OPEN, ASK_B),
                new Program(List.of(to("open"), to("keepA")), List.of(to("takeBBack")), ASK_B, List.of()));
    }

    /** Two threads with requests of their own, one that both may end, and a server that leaves and comes back. */
    public static class SharedCounts {

        private static final Server A = new Server("a");
        private static final Server B = new Server("b");
        private static final Fleet AB = Fleet.of("a", "b");
        private static final Fleet ONLY_A = Fleet.of("a");

        private final LeastConnections balancer = new LeastConnections(AB, Health.ALWAYS);
        private final Lease first = balancer.lease();

        @Operation
        public String open() {
            return balancer.lease().server().name();
        }

        @Operation
        public void closeFirst() {
            first.close();
        }

        @Operation
        public int inFlightAtA() {
            return balancer.inFlight(A);
        }

        @Operation
        public int inFlightAtB() {
            return balancer.inFlight(B);
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
