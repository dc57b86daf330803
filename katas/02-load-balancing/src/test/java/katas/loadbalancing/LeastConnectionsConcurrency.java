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

    @Test
    void threadsShareTheCounts() {
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedCounts.class,
                new Program(OPEN, TWO, TWO, ASK),
                // One because of the answer, the other because of the time: it ends once.
                new Program(TWO, CLOSE, CLOSE, ASK));
    }

    /** Two threads with requests of their own, and one that both may end. */
    public static class SharedCounts {

        private static final Server A = new Server("a");
        private static final Fleet AB = Fleet.of("a", "b");

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
    }
}
