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
    private static final List<Call> OPEN_FIRST = List.of(to("openFirst"));
    private static final List<Call> OPEN_BOTH = List.of(to("openFirst"), to("openSecond"));
    private static final List<Call> CLOSE = List.of(to("closeFirst"));
    private static final List<Call> CLOSE_SECOND = List.of(to("closeSecond"));
    private static final List<Call> ASK_B = List.of(to("inFlightAtB"));
    private static final List<Call> ASK_BOTH = List.of(to("inFlightAtA"), to("inFlightAtB"), to("open"));
    private static final List<Call> KEEP_A = List.of(to("keepA"));
    private static final List<Call> TAKE_B_BACK = List.of(to("takeBBack"));

    @Test
    void threadsShareTheCounts() {
        new SharedCounts().open();
        Interleavings.check("requests of two threads have the outcome of some order of whole operations",
                SharedCounts.class,
                new Program(OPEN_FIRST, TWO, TWO, ASK_BOTH),
                new Program(OPEN_BOTH, CLOSE, OPEN, ASK_BOTH),
                // One because of the answer, the other because of the time: it ends once.
                new Program(List.of(to("openFirst"), to("open"), to("open")), CLOSE, CLOSE, ASK_BOTH),
                new Program(List.of(to("openFirst"), to("open"), to("openSecond")), CLOSE, CLOSE_SECOND, ASK_BOTH));
    }

    @Test
    void threadsShareTheFleet() {
        new SharedCounts().open();
        Interleavings.check("requests and updates of two threads have the outcome of some order of whole operations",
                SharedCounts.class,
                // While b leaves, a request begins there; while it comes back, one is in flight there all the time.
                new Program(OPEN_FIRST, KEEP_A, OPEN, ASK_BOTH),
                new Program(List.of(to("open"), to("open"), to("keepA")), TAKE_B_BACK, ASK_B, ASK_BOTH),
                new Program(OPEN_BOTH, KEEP_A, CLOSE_SECOND, List.of(to("takeBBack"), to("inFlightAtB"), to("open"))),
                new Program(List.of(to("openFirst"), to("openSecond"), to("keepA")), TAKE_B_BACK, CLOSE_SECOND,
                        ASK_BOTH),
                new Program(OPEN_BOTH, KEEP_A, CLOSE, ASK_BOTH),
                new Program(OPEN_BOTH, KEEP_A, TAKE_B_BACK, ASK_BOTH));
    }

    /** Two threads with requests of their own, two that both may end, and a server that leaves and comes back. */
    public static class SharedCounts {

        private static final Server A = new Server("a");
        private static final Server B = new Server("b");
        private static final Fleet AB = Fleet.of("a", "b");
        private static final Fleet ONLY_A = Fleet.of("a");

        private LeastConnections balancer;
        private volatile Lease first;
        private volatile Lease second;

        /** Made within an operation, for there the checker gives objects other identities than where this is made. */
        private synchronized LeastConnections balancer() {
            if (balancer == null) {
                balancer = new LeastConnections(AB, Health.ALWAYS);
            }
            return balancer;
        }

        @Operation
        public String open() {
            return balancer().lease().server().name();
        }

        /** Opens what others close: no operation of the checker's own programs, which might do it twice at once. */
        public void openFirst() {
            first = balancer().lease();
        }

        /** The same. */
        public void openSecond() {
            second = balancer().lease();
        }

        public void closeFirst() {
            first.close();
        }

        public void closeSecond() {
            second.close();
        }

        @Operation
        public int inFlightAtA() {
            return balancer().inFlight(A);
        }

        @Operation
        public int inFlightAtB() {
            return balancer().inFlight(B);
        }

        @Operation
        public void keepA() {
            balancer().update(ONLY_A);
        }

        @Operation
        public void takeBBack() {
            balancer().update(AB);
        }
    }
}
