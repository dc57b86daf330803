package katas.loadbalancing;

import static testkit.Interleavings.Call.to;

import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import testkit.Interleavings;
import testkit.Interleavings.Call;
import testkit.Interleavings.Program;

class SmoothWeightedRoundRobinConcurrency {

    private static final List<Call> ONE = List.of(to("pick"));
    private static final List<Call> TWO = List.of(to("pick"), to("pick"));
    private static final List<Call> PREFER_B = List.of(to("preferB"));

    @Test
    void threadsShareOneSequence() {
        new SharedSequence().pick();
        Interleavings.check("picks and updates of two threads have the outcome of some order of whole operations",
                SharedSequence.class,
                new Program(ONE, TWO, TWO, TWO),
                new Program(ONE, TWO, PREFER_B, TWO),
                new Program(ONE, PREFER_B, List.of(to("preferB"), to("pick")), TWO),
                new Program(ONE, PREFER_B, List.of(to("onlyC")), TWO));
    }

    /** Two threads pick from two servers, whose weights change. */
    public static class SharedSequence {

        private static final List<Weighted<Server>> TWO_TO_ONE = weights(2, 1);
        private static final List<Weighted<Server>> ONE_TO_THREE = weights(1, 3);
        private static final List<Weighted<Server>> C = List.of(new Weighted<>(new Server("c"), 1));

        private SmoothWeightedRoundRobin balancer;

        /** Made within an operation, for there the checker gives objects other identities than where this is made. */
        private synchronized SmoothWeightedRoundRobin balancer() {
            if (balancer == null) {
                balancer = new SmoothWeightedRoundRobin(TWO_TO_ONE, Health.ALWAYS);
            }
            return balancer;
        }

        @Operation
        public String pick() {
            return balancer().pick().name();
        }

        @Operation
        public void preferB() {
            balancer().update(ONE_TO_THREE);
        }

        @Operation
        public void onlyC() {
            balancer().update(C);
        }

        private static List<Weighted<Server>> weights(int a, int b) {
            return List.of(new Weighted<>(new Server("a"), a), new Weighted<>(new Server("b"), b));
        }
    }
}
